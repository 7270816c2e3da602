import {
  firstChannelId,
  firstChatId,
  peerOfChannel,
  peerOfChat,
  rpcError,
  type Appended,
  type ChannelId,
  type ChatCard,
  type ChatChange,
  type ChatChanged,
  type ChatId,
  type ChatMessage,
  type Joining,
  type Leaving,
  type Member,
  type NewChat,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { ChatsTable } from '../tables/chat-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { recordFor } from './accounts-tell.ts';
import { append } from './boxes-append.ts';
import { boxHead } from './boxes-head.ts';
import { isChannel } from './chats-append.ts';
import { chatById, chatLongs } from './chats-card.ts';
import { memberIdsIn, memberIn, saveMember } from './chats-members.ts';

/** How many data centres can allocate ids: docs/decisions and user-id-share.ts. */
const shares = 128;
/** The bit of view_messages among what a member may not do. */
const bannedBit = 1;

const insertChat = statement(
  (db, p: Record<keyof ChatsTable, never> & { id: PeerId }) =>
    db.insertInto('chats').values({
      id: p.id,
      access_hash: p.access_hash,
      creator_id: p.creator_id,
      title: p.title,
      about: p.about,
      created_at: p.created_at,
      flags: p.flags,
      default_banned: p.default_banned,
      slow_mode_s: 0,
      ttl_s: p.ttl_s,
      migrated_max_id: 0,
      version: 1,
      member_count: p.member_count,
    }),
  chatLongs,
);

/** The id that is farthest from 0 among those of a share: ids of chats fall. */
const findLast = statement((db, p: { above: number; below: number; share: number }) =>
  db
    .selectFrom('chats')
    .select('id')
    .where('id', '<=', sql<PeerId>`${p.above}`)
    .where('id', '>=', sql<PeerId>`${p.below}`)
    .where(sql<number>`(${p.above} - id) % ${sql.lit(shares)}`, '=', p.share)
    .orderBy('id', 'asc')
    .limit(1),
);

const setCard = statement((db, p: Omit<ChatsTable, 'access_hash' | 'username' | 'created_at'>) =>
  db
    .updateTable('chats')
    .set({
      creator_id: p.creator_id,
      title: p.title,
      about: p.about,
      flags: p.flags,
      default_banned: p.default_banned,
      slow_mode_s: p.slow_mode_s,
      ttl_s: p.ttl_s,
      linked_id: p.linked_id,
      migrated_to: p.migrated_to,
      migrated_from: p.migrated_from,
      migrated_max_id: p.migrated_max_id,
      photo: p.photo,
      reactions: p.reactions,
      pinned_id: p.pinned_id,
      version: p.version,
      member_count: p.member_count,
    })
    .where('id', '=', p.id),
);

function* saveCard(card: ChatCard): Steps<void> {
  yield* run(
    setCard({
      id: card.id,
      creator_id: card.creatorId,
      title: card.title,
      about: card.about,
      flags: card.flags,
      default_banned: card.defaultBanned,
      slow_mode_s: card.slowModeS,
      ttl_s: card.ttlS,
      linked_id: card.linkedId ?? null,
      migrated_to: card.migratedTo ?? null,
      migrated_from: card.migratedFrom ?? null,
      migrated_max_id: card.migratedMaxId,
      photo: card.photo === undefined ? null : JSON.stringify(card.photo),
      reactions: card.reactions === undefined ? null : JSON.stringify(card.reactions),
      pinned_id: card.pinnedId ?? null,
      version: card.version,
      member_count: card.memberCount,
    }),
  );
}

function* nextChatId({ kind, dcId }: NewChat): Steps<PeerId> {
  const first =
    kind === 'chat'
      ? peerOfChat((firstChatId + dcId - 1) as ChatId)
      : peerOfChannel((firstChannelId + dcId - 1) as ChannelId);
  const below = kind === 'chat' ? peerOfChat(999_999_999_999 as ChatId) : peerOfChannel(997_852_516_352 as ChannelId);
  const last = yield* runOne(findLast({ above: first, below, share: 0 }));
  const next = last === undefined ? first : ((last.id - shares) as PeerId);
  if (next < below) throw new RangeError('the ids of this data centre are used up');
  return next;
}

/** Makes a chat with its members and its first message. */
export function* createChat(chat: NewChat, context: WriteContext): Steps<ChatChanged> {
  const id = yield* nextChatId(chat);
  const row = {
    id,
    access_hash: chat.accessHash,
    creator_id: chat.creatorId,
    title: chat.title,
    about: chat.about,
    created_at: chat.nowS,
    flags: chat.flags,
    default_banned: chat.defaultBanned,
    ttl_s: chat.ttlS,
    member_count: chat.members.length + 1,
  };
  // The statement names the columns that it takes.
  yield* run(insertChat(row as unknown as Parameters<typeof insertChat>[0]));
  const members: Member[] = [];
  for (const userId of [chat.creatorId, ...chat.members]) {
    const inviterId = userId === chat.creatorId ? undefined : chat.creatorId;
    const member = { ...newcomer(id, userId, chat.nowS), inviterId };
    yield* saveMember(member);
    members.push(member);
  }
  const appended = yield* say(id, chat.message, context);
  return yield* changed(yield* chatById(id), appended, members, chat.nowS);
}

const newcomer = (chatId: PeerId, userId: UserId, joinedAt: number): Member => ({
  chatId,
  userId,
  isIn: true,
  joinedAt,
  joinedPts: 0,
  inviterId: undefined,
  adminRights: undefined,
  promotedBy: undefined,
  bannedRights: 0,
  bannedUntil: 0,
  bannedBy: undefined,
  rank: '',
  viaRequest: false,
});

export function* say(
  chatId: PeerId,
  message: ChatMessage | undefined,
  context: WriteContext,
): Steps<Appended | undefined> {
  return message === undefined ? undefined : yield* append({ ...message, toChat: chatId }, context);
}

/** Remembers the change for those of whom it is, and of a basic group for all. */
export function* changed(
  card: ChatCard,
  appended: Appended | undefined,
  members: readonly Member[],
  nowS: number,
): Steps<ChatChanged> {
  const audience = new Set(members.map(({ userId }) => userId));
  if (!isChannel(card.id)) for (const id of yield* memberIdsIn(card.id)) audience.add(id);
  yield* recordFor([...audience], nowS, { kind: 'chat', chatId: card.id });
  return { card, appended, members };
}

/** Changes what is known of a chat. */
export function* changeChat(change: ChatChange, context: WriteContext): Steps<ChatChanged> {
  const { chatId, message, ...fields } = change;
  const known = yield* chatById(chatId);
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const patch = Object.fromEntries(given.map(([key, value]) => [key, value === null ? undefined : value]));
  const card: ChatCard = { ...known, ...patch };
  yield* saveCard(card);
  const appended = yield* say(chatId, message, context);
  return yield* changed(card, appended, [], message?.date ?? card.createdAt);
}

/** Lets people in who are not in yet and may come. */
export function* joinChat(joining: Joining, context: WriteContext): Steps<ChatChanged> {
  const { chatId, nowS } = joining;
  const card = yield* chatById(chatId);
  const joinedPts = isChannel(chatId) ? yield* boxHead({ boxId: chatId }) : 0;
  const members: Member[] = [];
  let refusal: 'USER_ALREADY_PARTICIPANT' | 'USER_KICKED' = 'USER_ALREADY_PARTICIPANT';
  for (const userId of new Set(joining.userIds)) {
    const known = yield* memberIn(chatId, userId);
    if (known?.isIn === true) continue;
    if (known !== undefined && isBanned(known, nowS)) {
      refusal = 'USER_KICKED';
      continue;
    }
    members.push({
      ...(known ?? newcomer(chatId, userId, nowS)),
      isIn: true,
      joinedAt: nowS,
      joinedPts,
      inviterId: joining.inviterId,
      viaRequest: joining.viaRequest,
    });
  }
  if (members.length === 0) throw rpcError(refusal);
  if (card.memberCount + members.length > joining.membersMax) throw rpcError('USERS_TOO_MUCH');
  for (const member of members) yield* saveMember(member);
  const after = { ...card, memberCount: card.memberCount + members.length, version: card.version + 1 };
  yield* saveCard(after);
  return yield* changed(after, yield* say(chatId, joining.message, context), members, nowS);
}

export const isBanned = (member: Member, nowS: number): boolean =>
  (member.bannedRights & bannedBit) !== 0 && (member.bannedUntil === 0 || member.bannedUntil > nowS);

/** Takes someone out who wants to leave; the message is told while they are in still. */
export function* leaveChat(leaving: Leaving, context: WriteContext): Steps<ChatChanged> {
  const { chatId, userId, nowS } = leaving;
  const known = yield* memberIn(chatId, userId);
  if (known?.isIn !== true) throw rpcError('USER_NOT_PARTICIPANT');
  // An admin who comes back is a member like any other; the creator stays the creator.
  const member: Member = {
    ...known,
    isIn: false,
    joinedAt: nowS,
    adminRights: undefined,
    promotedBy: undefined,
    rank: '',
  };
  return yield* putMember({ member, message: leaving.message }, context);
}

/** Writes a member as given, with what it does to the counts; what is told is told before they are out. */
export function* putMember(
  change: { readonly member: Member; readonly message: ChatMessage | undefined },
  context: WriteContext,
): Steps<ChatChanged> {
  const { member } = change;
  const card = yield* chatById(member.chatId);
  const wasIn = (yield* memberIn(member.chatId, member.userId))?.isIn === true;
  const appended = wasIn && !member.isIn ? yield* say(member.chatId, change.message, context) : undefined;
  yield* saveMember(member);
  const memberCount = card.memberCount + Number(member.isIn) - Number(wasIn);
  const after = { ...card, memberCount, version: card.version + 1 };
  yield* saveCard(after);
  const told = appended ?? (yield* say(member.chatId, change.message, context));
  return yield* changed(after, told, [member], change.message?.date ?? member.joinedAt);
}
