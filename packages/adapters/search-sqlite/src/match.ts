import { askedWords, type AskedWord, type SearchQuery, type SearchScope } from '@suaka/domain';
import { bucketPrefix, numberTerm, termSigns } from './terms.ts';

/** What a query asks for, read once for all scopes. */
export interface Asked {
  readonly query: SearchQuery;
  readonly words: readonly AskedWord[];
}

/** Undefined where nothing can fit: a text without a word, or a filter of no kind. */
export function askedFor(query: SearchQuery): Asked | undefined {
  const { words } = askedWords(query.text);
  if ((words.length === 0 && query.text !== '') || query.kinds?.length === 0) return undefined;
  return { query, words };
}

/** The expression of FTS5 for some buckets of a scope. Terms hold no quotation mark, by what they are made of. */
export const matchOf = (asked: Asked, scope: SearchScope, buckets: readonly number[]): string =>
  buckets.map((bucket) => inBucket(asked, scope, bucketPrefix(scope.scopeId, bucket))).join(' OR ');

function inBucket({ query, words }: Asked, scope: SearchScope, prefix: string): string {
  const term = (sign: string, value: string): string => `"${prefix}${sign}${value}"`;
  const all = words.map(({ word, isPrefix }) => term(termSigns.word, word) + (isPrefix ? ' *' : ''));
  const { authorId, kinds, mentionOf } = query;
  if (authorId !== undefined) all.push(term(termSigns.author, numberTerm(authorId)));
  if (kinds !== undefined) all.push(anyOf(kinds.map((kind) => term(termSigns.kind, kind))));
  if (mentionOf !== undefined) {
    const { userId, username } = mentionOf;
    const byName = username === undefined ? [] : [term(termSigns.word, `@${username.toLowerCase()}`)];
    all.push(anyOf([term(termSigns.mention, numberTerm(userId)), ...byName]));
  }
  if (scope.savedPeerId !== undefined) all.push(term(termSigns.savedPeer, numberTerm(scope.savedPeerId)));
  if (scope.topId !== undefined) all.push(term(termSigns.thread, numberTerm(scope.topId)));
  if (scope.peerId !== undefined) all.push(term(termSigns.peer, numberTerm(scope.peerId)));
  // Every content has one term of a peer: their common beginning stands for all of them.
  if (all.length === 0) all.push(`${term(termSigns.peer, '')} *`);
  return `(${all.join(' AND ')})`;
}

const anyOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`;
