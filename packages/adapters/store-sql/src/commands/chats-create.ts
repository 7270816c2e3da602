import {
  firstChannelId,
  firstChatId,
  firstMessage,
  newMember,
  peerOfChannel,
  peerOfChat,
  rpcError,
  type ChannelId,
  type ChatChanged,
  type ChatId,
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
import { chatById, chatLongs } from './chats-card.ts';
import { countChatsOf, saveMember } from './chats-members.ts';
import { membersChanged, say } from './chats-tell.ts';

/** How many data centres can allocate ids: docs/decisions and user-id-share.ts. */
const shares = 128;

type NewRow = Pick<
  ChatsTable,
  | 'id'
  | 'access_hash'
  | 'creator_id'
  | 'title'
  | 'about'
  | 'created_at'
  | 'flags'
  | 'default_banned'
  | 'ttl_s'
  | 'member_count'
>;

const insertChat = statement(
  (db, p: NewRow) =>
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

function* nextChatId({ kind, dcId }: Pick<NewChat, 'kind' | 'dcId'>): Steps<PeerId> {
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

/** Takes an id for a chat and writes its card. */
export function* insertCard(chat: Omit<NewChat, 'message' | 'members'>, memberCount: number): Steps<PeerId> {
  const id = yield* nextChatId(chat);
  yield* run(
    insertChat({
      id,
      access_hash: chat.accessHash,
      creator_id: chat.creatorId,
      title: chat.title,
      about: chat.about,
      created_at: chat.nowS,
      flags: chat.flags,
      default_banned: chat.defaultBanned,
      ttl_s: chat.ttlS,
      member_count: memberCount,
    }),
  );
  return id;
}

/** Makes a chat with its members and its first message. */
export function* createChat(chat: NewChat, context: WriteContext): Steps<ChatChanged> {
  const { chatsOfUserMax = Number.MAX_SAFE_INTEGER } = chat;
  if ((yield* countChatsOf(chat.creatorId)) >= chatsOfUserMax) throw rpcError('CHANNELS_TOO_MUCH');
  const id = yield* insertCard(chat, chat.members.length + 1);
  const members: Member[] = [];
  for (const userId of [chat.creatorId, ...chat.members]) {
    const isCreator = userId === chat.creatorId;
    const inviterId: UserId | undefined = isCreator ? undefined : chat.creatorId;
    // Creators are among the admins; their rights come with what they are.
    const adminRights = isCreator ? 0 : undefined;
    const member: Member = { ...newMember(id, userId, chat.nowS), isIn: true, inviterId, adminRights };
    yield* saveMember(member);
    members.push(member);
  }
  const appended = yield* say(id, firstMessage(chat.message, { id, flags: chat.flags }), context);
  return yield* membersChanged(yield* chatById(id), appended, members, chat.nowS);
}
