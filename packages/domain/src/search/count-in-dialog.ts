import type { SearchCount } from '../ports/search-index.ts';
import { dialogScope, unbounded, type SearchedDialog } from './dialog-scope.ts';
import type { SearchParts } from './search-parts.ts';
import { searchPinned } from './search-pinned.ts';
import type { SearchWish } from './search-wish.ts';

/**
 * How many messages of a dialog there are of a kind, above an id.
 *
 * Source: core.telegram.org/method/messages.getSearchCounters
 */
export async function countInDialog(
  parts: SearchParts,
  dialog: SearchedDialog,
  wish: SearchWish,
  minId: number,
): Promise<SearchCount> {
  if (wish.isPinned === true) {
    const { count, isCountExact } = await searchPinned(parts, dialog, wish, {
      ...unbounded,
      minId,
      addOffset: 0,
      limit: 1,
    });
    return { count, isExact: isCountExact };
  }
  const scope = await dialogScope(parts, dialog, { ...unbounded, minId });
  return await parts.index.count({ ...wish, scopes: [scope], order: 'newestFirst', skip: 0, limit: 0 });
}
