import {
  ChatFlag,
  hasChatFlag,
  rpcError,
  type ChatMessage,
  type Member,
  type Migrated,
  type Migration,
  type UserId,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { boxHead } from './boxes-head.ts';
import { chatById } from './chats-card.ts';
import { insertCard } from './chats-create.ts';
import { memberIdsIn, memberIn, saveMember } from './chats-members.ts';
import { moveInvites } from './invites-move.ts';
import { saveCard } from './chats-save.ts';
import { membersChanged, say } from './chats-tell.ts';

/** Makes a supergroup of a basic group: its members, admins, links and settings go over, its messages stay where they are. */
export function* migrateChat(migration: Migration, context: WriteContext): Steps<Migrated> {
  const { chatId, actorId, nowS } = migration;
  const card = yield* chatById(chatId);
  if (card.creatorId !== actorId) throw rpcError('CHAT_ADMIN_REQUIRED');
  if (hasChatFlag(card, ChatFlag.deactivated)) throw rpcError('CHAT_NOT_MODIFIED');
  const userIds = yield* memberIdsIn(chatId);
  // A client that has the group knows the supergroup by the same hash.
  const id = yield* insertCard(
    {
      ...card,
      kind: 'channel',
      flags: ChatFlag.megagroup | (card.flags & ChatFlag.noForwards),
      dcId: migration.dcId,
      nowS,
    },
    userIds.length,
  );
  const chatMessage = serviceOf(actorId, nowS, { kind: 'chatMigrateTo', channel: id });
  const channelMessage = serviceOf(actorId, nowS, { kind: 'channelMigrateFrom', title: card.title, chat: chatId });
  const members: Member[] = [];
  for (const userId of userIds) {
    const known = yield* memberIn(chatId, userId);
    if (known === undefined) continue;
    const member = { ...known, chatId: id };
    yield* saveMember(member);
    members.push(member);
  }
  yield* moveInvites(chatId, id);
  const told = yield* say(chatId, chatMessage, context);
  const lastId = yield* boxHead({ boxId: actorId });
  const old = { ...card, flags: card.flags | ChatFlag.deactivated, migratedTo: id, version: card.version + 1 };
  yield* saveCard(old);
  const made = yield* chatById(id);
  const channelCard = {
    ...made,
    migratedFrom: chatId,
    migratedMaxId: lastId,
    photo: card.photo,
    reactions: card.reactions,
    ttlS: card.ttlS,
  };
  yield* saveCard(channelCard);
  const begun = yield* say(id, channelMessage, context);
  return {
    chat: yield* membersChanged(old, told, [], nowS),
    chatMessage,
    channel: yield* membersChanged(channelCard, begun, members, nowS),
    channelMessage,
  };
}

const serviceOf = (
  authorId: UserId,
  date: number,
  action: NonNullable<NonNullable<ChatMessage['extra']>['action']>,
): ChatMessage => ({ authorId, date, text: '', extra: { action } });
