import type { PeerId, UserId } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
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

/** Counting what is unread in a channel stops here: it is counted for each of many dialogs. */
const countedInChannelMax = 10_000;

/** Messages of others in a channel past the last one that a member has read. */
export function* unreadInChannel(channel: PeerId, user: UserId, readMax: number, tail: BoxTail): Steps<number> {
  const range = { box: channel, peer: channel, from: readMax + 1, below: ptsMax };
  const all = yield* countIds(range, tail, countedInChannelMax);
  const own = all === 0 ? 0 : yield* countIds({ ...range, peer: user }, tail, countedInChannelMax);
  return Math.max(all - own, 0);
}

const countMentions = statement((db, p: { user: UserId; peer: PeerId }) =>
  db
    .selectFrom('unread_mentions')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', p.user)
    .where('peer_id', '=', p.peer),
);

/** Messages of a group or channel that mention someone who has not read them. */
export function* unreadMentionCount(user: UserId, peer: PeerId): Steps<number> {
  return (yield* runOne(countMentions({ user, peer })))?.count ?? 0;
}
