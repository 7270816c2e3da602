import { idsHash, type Document, type StickerList } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { renderDocument } from '../render/document.ts';

export interface KeptDocuments {
  readonly hash: bigint;
  readonly documents: readonly Document[];
  readonly rendered: Tl<'Document'>[];
  /** When each was kept, in seconds. */
  readonly dates: number[];
}

/** The documents of a list of the caller's, the first first; undefined where the client has them already. */
export async function keptDocuments(
  { services, caller }: UserCall,
  list: StickerList,
  known: bigint,
): Promise<KeptDocuments | undefined> {
  const kept = await services.stickers.store.kept(caller.userId, list);
  const ids = kept.map(({ id }) => id);
  const hash = idsHash(ids);
  if (ids.length > 0 && hash === known) return undefined;
  const found = new Map((await services.stickers.store.documents(ids)).map((document) => [document.id, document]));
  const shown = kept.flatMap(({ id, date }) => {
    const document = found.get(id.toString());
    return document === undefined ? [] : [{ document, date }];
  });
  return {
    hash,
    documents: shown.map(({ document }) => document),
    rendered: shown.map(({ document }) => renderDocument(services, document)),
    dates: shown.map(({ date }) => date),
  };
}

/** The emoji that a document stands for; '' for none. */
export function emojiOf(document: Document): string {
  for (const attribute of document.attributes) {
    if (attribute.kind === 'sticker' || attribute.kind === 'customEmoji') return attribute.alt;
  }
  return '';
}
