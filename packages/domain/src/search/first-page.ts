import type { SearchQuery } from '../ports/search-index.ts';
import { findShown, hitsWanted, type BoxOfScope } from './find-shown.ts';
import type { MessagesFound } from './search-dialog.ts';
import type { SearchParts } from './search-parts.ts';
import { askedWords } from './words.ts';

/**
 * The newest of what is found, and how many there are.
 *
 * @param isWholeList whether nothing newer than the page was passed over, so that a page that is not full is all there is
 */
export async function firstPage(
  parts: SearchParts,
  query: SearchQuery,
  boxOfScope: BoxOfScope,
  isWholeList: boolean,
): Promise<MessagesFound> {
  const { hits, count } = await parts.index.findAndCount({
    ...query,
    limit: hitsWanted(parts, query.text, query.limit),
  });
  const messages = await findShown(parts, query, boxOfScope, hits);
  if (isWholeList && messages.length < query.limit) {
    return { messages, count: messages.length, isCountExact: true };
  }
  const isCountExact = count.isExact && askedWords(query.text).isExact;
  return { messages, count: Math.max(count.count, messages.length), isCountExact };
}
