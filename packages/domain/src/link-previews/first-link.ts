import { foundEntities } from '../messages/found-entities.ts';
import type { MessageEntity } from '../messages/message-entity.ts';

const urlLengthMax = 2048;

/** The first link of a text as an address that can be asked; undefined where it has none. */
export function firstLink(text: string, entities: readonly MessageEntity[] | undefined): string | undefined {
  const links = [...(entities ?? []), ...foundEntities(text)].filter(
    ({ kind }) => kind === 'url' || kind === 'textUrl',
  );
  const [first] = links.toSorted((a, b) => a.offset - b.offset);
  if (first === undefined) return undefined;
  const written = first.kind === 'textUrl' ? first.url : text.slice(first.offset, first.offset + first.length);
  const full = /^[a-z][a-z0-9+.-]*:/iu.test(written) ? written : `https://${written}`;
  if (full.length > urlLengthMax || !URL.canParse(full)) return undefined;
  const { protocol, href } = new URL(full);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
