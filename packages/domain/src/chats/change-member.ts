import type { UserId } from '../ids.ts';
import type { Sent } from '../messages/append-message.ts';
import type { ServiceAction } from '../messages/content.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatCard } from './chat-card.ts';
import { membersMaxOf } from './chat-limits.ts';
import type { MemberEdit } from './edit-member.ts';
import { chatKind } from './join-chat.ts';
import { serviceMessage } from './service-message.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Changes what someone is in a chat: promotes, restricts, bans, removes.
 *
 * @returns what the chat was told, where someone came or went by it.
 * @throws as `editedMember`; ADMINS_TOO_MUCH, USERS_TOO_MUCH, USER_CHANNELS_TOO_MUCH
 */
export async function changeMember(
  parts: MessageParts,
  wish: {
    readonly card: ChatCard;
    readonly actorId: UserId;
    readonly userId: UserId;
    readonly edit: MemberEdit;
  },
  origin: Origin,
): Promise<Sent | undefined> {
  const { card, actorId, userId, edit } = wish;
  const { chatLimits } = parts;
  const nowS = nowSeconds(parts.clock);
  const kind = chatKind(card);
  const author = await parts.chats.member(card.id, actorId);
  // A broadcast channel does not tell who comes and goes.
  const message =
    kind === 'broadcast' ? undefined : serviceMessage(card, actorId, actionOf(edit, userId), nowS, author);
  const changed = await parts.chatStore.editMember({
    chatId: card.id,
    userId,
    actorId,
    edit,
    nowS,
    adminsMax: chatLimits.adminsMax,
    membersMax: membersMaxOf(chatLimits, kind),
    chatsOfUserMax: chatLimits.chatsOfUserMax,
    message,
  });
  return await tellChanged(parts, changed, message, origin);
}

const actionOf = (edit: MemberEdit, userId: UserId): ServiceAction =>
  edit.kind === 'admin' ? { kind: 'chatAddUser', users: [userId] } : { kind: 'chatDeleteUser', userId };
