import type { UserId } from '../ids.ts';
import type { Sent } from '../messages/append-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatCard } from './chat-card.ts';
import { chatKind } from './join-chat.ts';
import { serviceMessage } from './service-message.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Makes another member the creator of a chat.
 *
 * @throws CHAT_ADMIN_REQUIRED, USER_NOT_PARTICIPANT, CHAT_NOT_MODIFIED
 * Source: core.telegram.org/api/channel#transferring-ownership-of-a-group-channel
 */
export async function handOver(
  parts: MessageParts,
  wish: { readonly card: ChatCard; readonly actorId: UserId; readonly userId: UserId },
  origin: Origin,
): Promise<Sent | undefined> {
  const { card, actorId, userId } = wish;
  const nowS = nowSeconds(parts.clock);
  const action = { kind: 'changeCreator', userId } as const;
  const message = chatKind(card) === 'broadcast' ? undefined : serviceMessage(card, actorId, action, nowS);
  const changed = await parts.chatStore.setCreator({ chatId: card.id, actorId, userId, nowS, message });
  return await tellChanged(parts, changed, message, origin);
}
