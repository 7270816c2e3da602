/**
 * What is kept beside a content, since it changes without it: bits of `Content.marks`. Whoever shows a
 * message asks the store for these facts only where its bit says that there are any.
 */
export const ContentMark = {
  /** Someone reacted to it. */
  reacted: 1,
  /** Its views or forwards were counted. */
  counted: 2,
  /** A thread begins with it, or it is a post that has comments elsewhere. */
  threaded: 4,
  /** It is in a topic of a forum: that of its thread. */
  topical: 8,
} as const;

export const hasMark = ({ marks }: { readonly marks?: number | undefined }, mark: number): boolean =>
  marks !== undefined && (marks & mark) !== 0;
