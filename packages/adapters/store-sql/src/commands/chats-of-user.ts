import type { MemberCounts, PeerId, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { findLastDate } from './channels-moved.ts';
import { channelsOf, memberIn } from './chats-members.ts';

/** The bit of view_messages: whoever has it is kicked, the others are restricted. */
const kicked = sql.lit(1);

const countKinds = statement((db, p: { chat: PeerId }) =>
  db
    .selectFrom('members')
    .select([
      sql<number>`count(case when admin_rights is not null and is_in = 1 then 1 end)`.as('admins'),
      sql<number>`count(case when banned_rights & ${kicked} <> 0 then 1 end)`.as('kicked'),
      sql<number>`count(case when banned_rights <> 0 and banned_rights & ${kicked} = 0 then 1 end)`.as('banned'),
    ])
    .where('chat_id', '=', p.chat)
    .where((where) => where.or([where('admin_rights', 'is not', null), where('banned_rights', '<>', sql.lit(0))])),
);

const findCreated = statement((db, p: { user: UserId }) =>
  db.selectFrom('chats').select('id').where('creator_id', '=', p.user).orderBy('created_at', 'desc'),
);

const findLeft = statement((db, p: { user: UserId; skip: number; limit: number }) =>
  db
    .selectFrom('members')
    .select('chat_id')
    .where('user_id', '=', p.user)
    .where('is_in', '=', sql.lit(0))
    .where(sql`banned_rights & ${kicked}`, '=', sql.lit(0))
    .where('chat_id', '<', sql<PeerId>`-1000000000000`)
    .orderBy('joined_at', 'desc')
    .limit(p.limit)
    .offset(p.skip),
);

/** How many people of a chat are admins, kicked or restricted. */
export function* memberCounts(args: { readonly chatId: PeerId }): Steps<MemberCounts> {
  const row = yield* runOne(countKinds({ chat: args.chatId }));
  return { admins: row?.admins ?? 0, kicked: row?.kicked ?? 0, banned: row?.banned ?? 0 };
}

/** Chats that someone made and is in. */
export function* createdBy(args: { readonly userId: UserId }): Steps<PeerId[]> {
  const ids: PeerId[] = [];
  for (const { id } of yield* run(findCreated({ user: args.userId }))) {
    if ((yield* memberIn(id, args.userId))?.isIn === true) ids.push(id);
  }
  return ids;
}

/** Channels that someone was in once. */
export function* leftBy(args: {
  readonly userId: UserId;
  readonly offset: number;
  readonly limit: number;
}): Steps<PeerId[]> {
  const rows = yield* run(findLeft({ user: args.userId, skip: args.offset, limit: args.limit }));
  return rows.map((row) => row.chat_id);
}

/** The channels of someone with the date of the last thing in each, the quietest first. */
export function* channelActivity(args: { readonly userId: UserId }): Steps<{ channelId: PeerId; date: number }[]> {
  const active: { channelId: PeerId; date: number }[] = [];
  for (const channelId of yield* channelsOf(args)) {
    const last = yield* runOne(findLastDate({ box: channelId }));
    active.push({ channelId, date: last?.date ?? 0 });
  }
  return active.toSorted((a, b) => a.date - b.date);
}
