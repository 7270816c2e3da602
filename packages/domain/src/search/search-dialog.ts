import type { BoxMessage } from '../messages/box-message.ts';
import { boxOf } from '../messages/places.ts';
import type { SearchQuery } from '../ports/search-index.ts';
import type { SearchBounds } from '../ports/search-store.ts';
import { dialogScope, type SearchedDialog } from './dialog-scope.ts';
import { findShown } from './find-shown.ts';
import { firstPage } from './first-page.ts';
import type { SearchParts } from './search-parts.ts';
import { searchPinned } from './search-pinned.ts';
import { searchTagged } from './search-tagged.ts';
import type { SearchWish } from './search-wish.ts';
import { askedWords } from './words.ts';

/** Which part of what is found is asked for. Source: core.telegram.org/api/offsets */
export interface SearchWindow extends SearchBounds {
  readonly addOffset: number;
  readonly limit: number;
}

export interface MessagesFound {
  /** Newest first. */
  readonly messages: readonly BoxMessage[];
  /** Of all that fits within the bounds, wherever the page begins. */
  readonly count: number;
  readonly isCountExact: boolean;
  /** How many are newer than the page, where it does not begin with the newest and that is known exactly. */
  readonly newerCount?: number | undefined;
}

/** Finds messages in one dialog. Source: core.telegram.org/method/messages.search */
export async function searchDialog(
  parts: SearchParts,
  dialog: SearchedDialog,
  wish: SearchWish,
  window: SearchWindow,
): Promise<MessagesFound> {
  if (wish.isPinned === true) return await searchPinned(parts, dialog, wish, window);
  const { tag } = wish;
  if (tag !== undefined) return await searchTagged(parts, dialog, { ...wish, tag }, window);
  const scope = await dialogScope(parts, dialog, window);
  const boxId = boxOf(dialog.viewerId, dialog.peerId);
  const { addOffset, limit } = window;
  const query: SearchQuery = { ...wish, scopes: [scope], order: 'newestFirst', skip: Math.max(addOffset, 0), limit };
  if (scope.offset.id >= scope.below.id && addOffset >= 0) {
    return await firstPage(parts, query, () => boxId, window.offsetId === 0 && addOffset === 0);
  }
  const newerWanted = Math.min(Math.max(-addOffset, 0), parts.limits.newerMax);
  const newerLimit = Math.min(newerWanted, limit);
  const find = (part: Partial<SearchQuery>): Promise<BoxMessage[]> =>
    part.limit === 0 ? Promise.resolve([]) : findShown(parts, { ...query, ...part }, () => boxId);
  const [newer, older, { count }] = await Promise.all([
    find({ order: 'oldestFirst', skip: newerWanted - newerLimit, limit: newerLimit }),
    find({ limit: limit - newerLimit }),
    parts.index.findAndCount({ ...query, skip: 0, limit: 1, scopes: [{ ...scope, offset: scope.below }] }),
  ]);
  const messages = [...newer.toReversed(), ...older];
  const isCountExact = count.isExact && askedWords(wish.text).isExact;
  const newerCount = await newerThan(parts, query, messages);
  return { messages, count: Math.max(count.count, messages.length), isCountExact, newerCount };
}

async function newerThan(
  { index }: SearchParts,
  query: SearchQuery,
  [first]: readonly BoxMessage[],
): Promise<number | undefined> {
  const [scope] = query.scopes;
  if (first === undefined || scope === undefined || scope.offset.id >= scope.below.id) return undefined;
  const from = { id: first.id + 1, seq: (first.content.seq + 1) as typeof first.content.seq };
  const { count, isExact } = await index.count({ ...query, scopes: [{ ...scope, from }] });
  return isExact ? count : undefined;
}
