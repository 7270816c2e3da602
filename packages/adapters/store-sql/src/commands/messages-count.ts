import type { PeerId, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { countIds, countIncomingIds, idsDescending } from './dialog-ids.ts';
import { ptsMax, type BoxTail } from './tail-read.ts';

/** Counting stops here: it walks the index, and nobody reads so far. */
export const countedMax = 100_000;

/** Messages of a dialog are counted so far; a page of it costs no more in a dialog of a million. */
const countedInDialogMax = 10_000;

const countOldest = statement(
  (_, p: { box: PeerId; peer: PeerId; below: number; limit: number }) => sql<Counted>`
    select count(*) as count, min(pts) as first, max(pts) as last from (
      select pts from histories where box_id = ${p.box} and peer_id = ${p.peer} and pts < ${p.below}
      order by pts limit ${p.limit}) oldest`,
);

interface Counted {
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** How many messages a dialog has; where they are too many, as many as there are if the rest is like the oldest. */
export function* countMessages(box: PeerId, peer: PeerId, tail: BoxTail): Steps<{ count: number; isExact: boolean }> {
  const counted = yield* runOne(countOldest({ box, peer, below: tail.start, limit: countedInDialogMax }));
  const { count, first, last } = counted ?? { count: 0, first: null, last: null };
  if (count < countedInDialogMax || first === null || last === null) {
    return { count: count + tail.rows.filter((row) => row.peer === peer).length, isExact: true };
  }
  const [newest = last] = yield* idsDescending({ box, peer, from: 0, below: ptsMax }, tail, 0, 1);
  return { count: Math.round((count * (newest - first + 1)) / (last - first + 1)), isExact: false };
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
