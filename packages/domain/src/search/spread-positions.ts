import { boxOf } from '../messages/places.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import { dialogScope, unbounded, type SearchedDialog } from './dialog-scope.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchWish } from './search-wish.ts';

/** A message and how many of the found ones are newer. */
export interface SpreadPosition {
  readonly message: BoxMessage;
  readonly offset: number;
}

export interface SpreadPositions {
  readonly count: number;
  readonly positions: readonly SpreadPosition[];
}

/**
 * Lays what is found out for scrolling: some of it, evenly spread, newest first.
 *
 * Source: core.telegram.org/method/messages.getSearchResultsPositions
 */
export async function spreadPositions(
  { index, store, limits }: SearchParts,
  dialog: SearchedDialog,
  wish: SearchWish,
  window: { readonly offsetId: number; readonly minId: number; readonly limit: number },
): Promise<SpreadPositions> {
  const { offsetId, minId, limit } = window;
  const scope = await dialogScope({ store }, dialog, { ...unbounded, offsetId, minId });
  const query = { ...wish, scopes: [scope], order: 'newestFirst', skip: 0, limit: limits.positionsMax } as const;
  const [hits, { count }] = await Promise.all([index.find(query), index.count(query)]);
  const newer = offsetId > 0 ? Math.max(count - hits.length, 0) : 0;
  const step = Math.max(Math.ceil(hits.length / limit), 1);
  const chosen = hits.flatMap((hit, place) => (place % step === 0 ? [{ seq: hit.seq, offset: newer + place }] : []));
  const seqs = chosen.map(({ seq }) => seq);
  const shown = await store.shown(boxOf(dialog.viewerId, dialog.peerId), seqs);
  const bySeq = new Map(shown.map((message) => [message.content.seq, message]));
  const positions = chosen.flatMap(({ seq, offset }) => {
    const message = bySeq.get(seq);
    return message === undefined ? [] : [{ message, offset }];
  });
  return { count: Math.max(count, hits.length), positions };
}
