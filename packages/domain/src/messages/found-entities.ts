import LinkifyIt from 'linkify-it';
import type { MessageEntity, PlainEntityKind } from './message-entity.ts';

const linkify = new LinkifyIt({}, { fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false });

/** What a text means by itself, besides links. Source: core.telegram.org/api/entities */
const patterns: readonly (readonly [PlainEntityKind, RegExp])[] = [
  ['mention', /(?<![\p{L}\p{N}_/@])@[a-z]\w{3,31}(?![\w@])/giu],
  ['hashtag', /(?<![\p{L}\p{N}_/#&])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,255}/gu],
  ['cashtag', /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_])/gu],
  ['botCommand', /(?<![\p{L}\p{N}_/<>@.:])\/[a-z0-9_]{1,64}(?:@[a-z]\w{3,31})?(?![\w/@])/giu],
];

/** Characters without which no pattern and no link can be in a text: most texts have none. */
const hint = /[@#$/.:]/u;

/** Links, addresses, mentions, tags and commands that a text holds, by their offset. */
export function foundEntities(text: string): MessageEntity[] {
  if (!hint.test(text)) return [];
  const links: MessageEntity[] = (linkify.match(text) ?? []).map((match) => ({
    kind: match.schema === 'mailto:' ? 'email' : 'url',
    offset: match.index,
    length: match.lastIndex - match.index,
  }));
  const found = [...links];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { kind, offset: match.index, length: match[0].length };
      if (!links.some((link) => overlap(link, entity))) found.push(entity);
    }
  }
  return found;
}

export const overlap = (one: MessageEntity, other: MessageEntity): boolean =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length;
