import { peerKind, type PeerId, type UserId } from '../ids.ts';
import type { Sent } from '../messages/append-message.ts';
import type { ServiceAction } from '../messages/content.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { ChatFlag, hasChatFlag, type ChatCard } from './chat-card.ts';
import { membersMaxOf } from './chat-limits.ts';
import { serviceMessage } from './service-message.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Lets people into a chat, by themselves or brought by someone.
 *
 * @returns what the chat was told, where it is told anything: a broadcast channel is not.
 * @throws USERS_TOO_MUCH, USER_ALREADY_PARTICIPANT, USER_KICKED, CHANNELS_TOO_MUCH, USER_CHANNELS_TOO_MUCH
 */
export async function joinChat(
  parts: MessageParts,
  joining: {
    readonly card: ChatCard;
    readonly userIds: readonly UserId[];
    readonly inviterId: UserId | undefined;
    readonly viaRequest: boolean;
    readonly action: ServiceAction;
    readonly actorId: UserId;
    /** How many of the last messages of a basic group the newcomers are handed. */
    readonly handedCount?: number | undefined;
  },
  origin: Origin,
): Promise<Sent | undefined> {
  const { card, actorId, action } = joining;
  const nowS = nowSeconds(parts.clock);
  const author = await parts.chats.member(card.id, actorId);
  const message = isTold(card) ? serviceMessage(card, actorId, action, nowS, author) : undefined;
  const changed = await parts.chatStore.join({
    chatId: card.id,
    userIds: joining.userIds,
    inviterId: joining.inviterId,
    viaRequest: joining.viaRequest,
    membersMax: membersMaxOf(parts.chatLimits, chatKind(card)),
    chatsOfUserMax: parts.chatLimits.chatsOfUserMax,
    nowS,
    message,
    handedCount: Math.min(joining.handedCount ?? 0, parts.chatLimits.forwardedToNewcomerMax),
  });
  return await tellChanged(parts, changed, message, origin);
}

/**
 * Takes someone's leave. The creator of a channel may leave it and come back.
 *
 * @throws USER_NOT_PARTICIPANT
 */
export async function leaveChat(
  parts: MessageParts,
  leaving: { readonly card: ChatCard; readonly userId: UserId },
  origin: Origin,
): Promise<Sent | undefined> {
  const { card, userId } = leaving;
  const nowS = nowSeconds(parts.clock);
  // A supergroup does not tell who left, only who was removed.
  const action = { kind: 'chatDeleteUser', userId } as const;
  const message = peerKind(card.id) === 'chat' ? serviceMessage(card, userId, action, nowS) : undefined;
  const changed = await parts.chatStore.leave({ chatId: card.id, userId, nowS, message });
  return await tellChanged(parts, changed, message, origin);
}

const isTold = (card: ChatCard): boolean => !hasChatFlag(card, ChatFlag.broadcast);

export function chatKind(card: Pick<ChatCard, 'id' | 'flags'>): 'chat' | 'megagroup' | 'broadcast' {
  if (peerKind(card.id satisfies PeerId) === 'chat') return 'chat';
  return hasChatFlag(card, ChatFlag.broadcast) ? 'broadcast' : 'megagroup';
}
