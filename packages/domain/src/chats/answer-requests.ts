import type { UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatCard } from './chat-card.ts';
import { membersMaxOf } from './chat-limits.ts';
import { chatKind } from './join-chat.ts';
import { serviceMessage } from './service-message.ts';
import { tellChanged, tellRequests } from './tell-changed.ts';

/**
 * Lets people in who ask to, or turns them away: one, those of a link, or all.
 *
 * @throws HIDE_REQUESTER_MISSING, USERS_TOO_MUCH, USER_CHANNELS_TOO_MUCH
 * Source: core.telegram.org/method/messages.hideChatJoinRequest
 */
export async function answerRequests(
  parts: MessageParts,
  answer: {
    readonly card: ChatCard;
    readonly actorId: UserId;
    readonly isApproved: boolean;
    readonly userId?: UserId | undefined;
    readonly hash?: string | undefined;
  },
  origin: Origin,
): Promise<void> {
  const { card, actorId, isApproved, userId, hash } = answer;
  const { chatLimits } = parts;
  const nowS = nowSeconds(parts.clock);
  const kind = chatKind(card);
  const { joined, requests } = await parts.chatStore.invites.answer({
    chatId: card.id,
    actorId,
    isApproved,
    userId,
    hash,
    nowS,
    membersMax: membersMaxOf(chatLimits, kind),
    chatsOfUserMax: chatLimits.chatsOfUserMax,
    isTold: kind !== 'broadcast',
    limit: chatLimits.requestsAtOnceMax,
  });
  for (const changed of joined) {
    const [member] = changed.members;
    if (member === undefined) continue;
    const action = { kind: 'chatJoinedByRequest' } as const;
    const message = kind === 'broadcast' ? undefined : serviceMessage(card, member.userId, action, nowS);
    await tellChanged(parts, changed, message, origin);
  }
  tellRequests(parts, requests, origin);
}
