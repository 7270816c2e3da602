import type { ChannelHead, PeerId, UserId } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { boxHead } from './boxes-head.ts';
import { channelsOf } from './chats-members.ts';

/** The last thing in a box that has a date: an edit has that of its content, or later. */
export const findLastDate = statement((db, p: { box: PeerId }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select((select) => select.fn.coalesce('contents.edit_date', 'contents.date').as('date'))
    .where('box_id', '=', p.box)
    .orderBy('pts', 'desc')
    .limit(1),
);

/** The last thing that has no date of its own: reactions, pins, deletions. */
const findMoved = statement((db, p: { box: PeerId }) =>
  db.selectFrom('channel_moves').select('date').where('box_id', '=', p.box),
);

/** The channels of a user where something happened at a date or later. */
export function* channelsMovedSince(args: { readonly userId: UserId; readonly date: number }): Steps<ChannelHead[]> {
  const heads: ChannelHead[] = [];
  for (const channelId of yield* channelsOf(args)) {
    const last = yield* runOne(findLastDate({ box: channelId }));
    const moved = yield* runOne(findMoved({ box: channelId }));
    if (Math.max(last?.date ?? 0, moved?.date ?? 0) < args.date) continue;
    heads.push({ channelId, pts: yield* boxHead({ boxId: channelId }) });
  }
  return heads;
}
