import type { PeerId } from '@suaka/domain';
import type { Steps } from '../command.ts';
import { countIds, countIncomingIds } from './dialog-ids.ts';
import { ptsMax, type BoxTail } from './tail-read.ts';

/** Counting stops here: it walks the index, and nobody reads so far. */
export const countedMax = 100_000;

export function* countMessages(box: PeerId, peer: PeerId, tail: BoxTail): Steps<{ count: number; isExact: boolean }> {
  const count = yield* countIds({ box, peer, from: 0, below: ptsMax }, tail, countedMax);
  return { count, isExact: count < countedMax };
}

/** Messages of the other side past the last one that was read. */
export function* unreadCount(box: PeerId, peer: PeerId, readMax: number, tail: BoxTail): Steps<number> {
  return yield* countIncomingIds({ box, peer, from: readMax + 1, below: ptsMax }, tail, countedMax);
}
