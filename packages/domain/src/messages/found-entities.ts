import LinkifyIt from 'linkify-it';
import type { MessageEntity, PlainEntityKind } from './message-entity.ts';

const linkify = new LinkifyIt({}, { fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false });

/** What a text means by itself, besides links. Source: core.telegram.org/api/entities */
const patterns: readonly (readonly [PlainEntityKind, sign: string, RegExp])[] = [
  ['mention', '@', /(?<![\p{L}\p{N}_/@])@[a-z]\w{3,31}(?![\w@])/giu],
  ['hashtag', '#', /(?<![\p{L}\p{N}_/#&])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,255}/gu],
  ['cashtag', '$', /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_])/gu],
  ['botCommand', '/', /(?<![\p{L}\p{N}_/<>@.:])\/[a-z0-9_]{1,64}(?:@[a-z]\w{3,31})?(?![\w/@])/giu],
];

/** Without one of these no link and no address can be in a text: most texts have none, though many have stops. */
const linkHint = /\.[^\s.]|\/\/|@|mailto:/iu;

/** Links, addresses, mentions, tags and commands that a text holds, by their offset. */
export function foundEntities(text: string): MessageEntity[] {
  const links = linkHint.test(text) ? linksIn(text) : [];
  const found = [...links];
  for (const [kind, sign, pattern] of patterns) {
    if (!text.includes(sign)) continue;
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { kind, offset: match.index, length: match[0].length };
      if (!links.some((link) => overlap(link, entity))) found.push(entity);
    }
  }
  return found;
}

const linksIn = (text: string): MessageEntity[] =>
  (linkify.match(text) ?? []).map((match) => ({
    kind: match.schema === 'mailto:' ? 'email' : 'url',
    offset: match.index,
    length: match.lastIndex - match.index,
  }));

export const overlap = (one: MessageEntity, other: MessageEntity): boolean =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length;
