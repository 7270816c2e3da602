import { ChatFlag, type PeerId, type UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import { isChannel } from './chats-append.ts';
import { hiddenBefore } from './channel-visibility.ts';

/** A dialog by its last message. */
export interface Top {
  readonly peer_id: PeerId;
  /** Its id in the box that shows the dialog. */
  readonly top: number | undefined;
  /** The number of its content, which orders dialogs of different boxes; 0 where it has none. */
  readonly seq: number;
}

const findSeqs = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db.selectFrom('box_rows').select(['pts', 'seq']).where('box_id', '=', p.box).where('pts', 'in', list(p.ids)),
);

const findChannels = statement((db, p: { user: UserId }) =>
  db
    .selectFrom('members')
    .innerJoin('chats', 'chats.id', 'members.chat_id')
    .select([
      'chats.id',
      'chats.flags',
      'chats.creator_id',
      'members.joined_pts',
      'members.admin_rights',
      'members.available_min',
    ])
    .where('members.user_id', '=', p.user)
    .where('members.is_in', '=', sql.lit(1))
    // Those of a channel that has ended stay written down.
    .where(sql`chats.flags & ${sql.lit(ChatFlag.deactivated)}`, '=', sql.lit(0)),
);

const findTop = statement((db, p: { box: PeerId; after: number }) =>
  db
    .selectFrom('box_rows')
    .select(['pts', 'seq'])
    .where('box_id', '=', p.box)
    .where('pts', '>', p.after)
    .where('kind', '=', eventKinds.message)
    .orderBy('pts', 'desc')
    .limit(1),
);

/** The numbers of the contents that a box has, or had, under these ids. */
export function* seqsOf(box: PeerId, ids: readonly number[]): Steps<Map<number, number>> {
  if (ids.length === 0) return new Map();
  return new Map((yield* run(findSeqs({ box, ids }))).map(({ pts, seq }) => [pts, seq ?? 0]));
}

/** The channels that a user is in with the last message that the user may see, all or those named. */
export function* channelTops(user: UserId, named?: readonly PeerId[]): Steps<Top[]> {
  const tops: Top[] = [];
  for (const row of yield* run(findChannels({ user }))) {
    // A basic group is in the user's own box.
    if (!isChannel(row.id) || (named !== undefined && !named.includes(row.id))) continue;
    const last = yield* runOne(findTop({ box: row.id, after: hiddenBefore(row, user) }));
    tops.push({ peer_id: row.id, top: last?.pts, seq: last?.seq ?? 0 });
  }
  return tops;
}
