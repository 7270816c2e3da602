import { peerKind, wordsOf, type IndexedContent, type PeerId } from '@suaka/domain';

/**
 * Terms of the full-text index. Each carries its scope, so that a search touches the postings of that
 * scope alone, however large the whole is; and a bucket of the scope's ids, since the engine gathers all
 * postings of a prefix before it gives the first: docs/decisions/search-terms.md.
 */
const bucketBits = 17;

/** ASCII characters that are a part of terms, for the tokenizer. */
export const termCharacters = '#@$_.:=<>+~!';

/** What follows the scope in a term says what the rest of it is. */
export const termSigns = {
  word: ':',
  kind: '=',
  peer: '<',
  savedPeer: '>',
  mention: '+',
  author: '~',
  thread: '!',
} as const;

/** In a basic group each member has other ids, so there is one bucket. */
export const bucketOf = (scopeId: PeerId, id: number): number => (peerKind(scopeId) === 'chat' ? 0 : id >> bucketBits);

/** What all terms of a bucket of a scope begin with. */
export const bucketPrefix = (scopeId: PeerId, bucket: number): string =>
  `${numberTerm(scopeId)}.${bucket.toString(36)}`;

/** A number within a term: short, and told apart by its sign. */
export const numberTerm = (value: number): string => `${value < 0 ? 'n' : 'p'}${Math.abs(value).toString(36)}`;

/** The terms of a content, as one text. */
export function termsOf(content: IndexedContent): string {
  const words = wordsOf(content.text);
  const terms: string[] = [];
  for (const { scopeId, peerId, id } of content.scopes) {
    const prefix = bucketPrefix(scopeId, bucketOf(scopeId, id));
    for (const word of words) terms.push(prefix + termSigns.word + word);
    for (const kind of content.kinds) terms.push(prefix + termSigns.kind + kind);
    for (const userId of content.mentions) terms.push(prefix + termSigns.mention + numberTerm(userId));
    terms.push(prefix + termSigns.peer + numberTerm(peerId), prefix + termSigns.author + numberTerm(content.authorId));
    if (content.topId !== undefined) terms.push(prefix + termSigns.thread + numberTerm(content.topId));
    if (content.savedPeerId !== undefined && peerId === scopeId) {
      terms.push(prefix + termSigns.savedPeer + numberTerm(content.savedPeerId));
    }
  }
  return terms.join(' ');
}
