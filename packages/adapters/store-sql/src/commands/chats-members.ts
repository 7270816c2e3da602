import { peerKind, type Member, type PeerId, type UserId } from '@suaka/domain';
import { sql, type Selectable } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import type { MembersTable } from '../tables/chat-tables.ts';

const findMember = statement((db, p: { chat: PeerId; user: UserId }) =>
  db.selectFrom('members').selectAll().where('chat_id', '=', p.chat).where('user_id', '=', p.user),
);

const findMembers = statement((db, p: { chat: PeerId; users: readonly UserId[] }) =>
  db.selectFrom('members').selectAll().where('chat_id', '=', p.chat).where('user_id', 'in', list(p.users)),
);

const findMemberships = statement((db, p: { user: UserId; chats: readonly PeerId[] }) =>
  db.selectFrom('members').selectAll().where('user_id', '=', p.user).where('chat_id', 'in', list(p.chats)),
);

const countIn = statement((db, p: { user: UserId }) =>
  db
    .selectFrom('members')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', p.user)
    .where('is_in', '=', sql.lit(1)),
);

/** The newest of those who are in a chat. */
const findNewest = statement((db, p: { chat: PeerId; limit: number }) =>
  db
    .selectFrom('members')
    .select('user_id')
    .where('chat_id', '=', p.chat)
    .where('is_in', '=', sql.lit(1))
    .orderBy('joined_at', 'desc')
    .orderBy('user_id', 'desc')
    .limit(p.limit),
);

const findIdsIn = statement((db, p: { chat: PeerId }) =>
  db.selectFrom('members').select('user_id').where('chat_id', '=', p.chat).where('is_in', '=', sql.lit(1)),
);

const findChatsOf = statement((db, p: { user: UserId }) =>
  db.selectFrom('members').select('chat_id').where('user_id', '=', p.user).where('is_in', '=', sql.lit(1)),
);

const writeMember = statement((db, p: MembersTable) =>
  replaceRow(db, 'members', ['chat_id', 'user_id'], {
    chat_id: p.chat_id,
    user_id: p.user_id,
    is_in: p.is_in,
    joined_at: p.joined_at,
    joined_pts: p.joined_pts,
    inviter_id: p.inviter_id,
    admin_rights: p.admin_rights,
    promoted_by: p.promoted_by,
    banned_rights: p.banned_rights,
    banned_until: p.banned_until,
    banned_by: p.banned_by,
    rank: p.rank,
    via_request: p.via_request,
    send_as: p.send_as,
    available_min: p.available_min,
  }),
);

export const memberOf = (row: Selectable<MembersTable>): Member => ({
  chatId: row.chat_id,
  userId: row.user_id,
  isIn: row.is_in === 1,
  joinedAt: row.joined_at,
  joinedPts: row.joined_pts,
  inviterId: row.inviter_id ?? undefined,
  adminRights: row.admin_rights ?? undefined,
  promotedBy: row.promoted_by ?? undefined,
  bannedRights: row.banned_rights,
  bannedUntil: row.banned_until,
  bannedBy: row.banned_by ?? undefined,
  rank: row.rank,
  viaRequest: row.via_request === 1,
  sendAs: row.send_as ?? undefined,
  availableMinId: row.available_min,
});

export function* saveMember(member: Member): Steps<void> {
  yield* run(
    writeMember({
      chat_id: member.chatId,
      user_id: member.userId,
      is_in: member.isIn ? 1 : 0,
      joined_at: member.joinedAt,
      joined_pts: member.joinedPts,
      inviter_id: member.inviterId ?? null,
      admin_rights: member.adminRights ?? null,
      promoted_by: member.promotedBy ?? null,
      banned_rights: member.bannedRights,
      banned_until: member.bannedUntil,
      banned_by: member.bannedBy ?? null,
      rank: member.rank,
      via_request: member.viaRequest ? 1 : 0,
      send_as: member.sendAs ?? null,
      available_min: member.availableMinId,
    }),
  );
}

export function* memberIn(chat: PeerId, user: UserId): Steps<Member | undefined> {
  const row = yield* runOne(findMember({ chat, user }));
  return row && memberOf(row);
}

export function* membersOf(args: { readonly chatId: PeerId; readonly userIds: readonly UserId[] }): Steps<Member[]> {
  return (yield* run(findMembers({ chat: args.chatId, users: args.userIds }))).map(memberOf);
}

export function* membershipsIn(args: {
  readonly userId: UserId;
  readonly chatIds: readonly PeerId[];
}): Steps<Member[]> {
  return (yield* run(findMemberships({ user: args.userId, chats: args.chatIds }))).map(memberOf);
}

/** Those who are in a chat; only to be asked of basic groups, which are small. */
export function* memberIdsIn(chat: PeerId): Steps<UserId[]> {
  return (yield* run(findIdsIn({ chat }))).map((row) => row.user_id);
}

export function* chatsOf(args: { readonly userId: UserId }): Steps<PeerId[]> {
  return (yield* run(findChatsOf({ user: args.userId }))).map((row) => row.chat_id);
}

export function* channelsOf(args: { readonly userId: UserId }): Steps<PeerId[]> {
  return (yield* chatsOf(args)).filter((chat) => peerKind(chat) === 'channel');
}

/** How many groups and channels someone is in. */
export function* countChatsOf(user: UserId): Steps<number> {
  return (yield* runOne(countIn({ user })))?.count ?? 0;
}

export function* newestIdsIn(chat: PeerId, limit: number): Steps<UserId[]> {
  return (yield* run(findNewest({ chat, limit }))).map((row) => row.user_id);
}
