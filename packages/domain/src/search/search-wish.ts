import type { PeerId } from '../ids.ts';
import type { SearchQuery } from '../ports/search-index.ts';

/** What messages have to be like to be found. */
export type SearchWish = Pick<SearchQuery, 'text' | 'kinds' | 'mentionOf'> & {
  readonly authorId?: PeerId | undefined;
  /** Only what is pinned in the dialog; the index does not know it. */
  readonly isPinned?: true | undefined;
  /** Only saved messages with this tag; the index does not know it. */
  readonly tag?: string | undefined;
};

/** Whether any message at all would do. */
export const isAnything = ({ text, kinds, mentionOf, authorId }: SearchWish): boolean =>
  text === '' && kinds === undefined && mentionOf === undefined && authorId === undefined;
