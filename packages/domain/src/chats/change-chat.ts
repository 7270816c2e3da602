import type { UserId } from '../ids.ts';
import type { Sent } from '../messages/append-message.ts';
import type { ServiceAction } from '../messages/content.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import type { ChatChange } from '../ports/chat-store.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatCard } from './chat-card.ts';
import { serviceMessage } from './service-message.ts';
import { tellChanged } from './tell-changed.ts';

export type CardPatch = Omit<ChatChange, 'chatId' | 'actorId' | 'nowS' | 'message'>;

/**
 * Changes what is known of a chat, and says it in the chat where `action` says what.
 *
 * @throws `patch.onSame` where nothing changes.
 */
export async function changeChat(
  parts: MessageParts,
  wish: {
    readonly card: ChatCard;
    readonly actorId: UserId;
    readonly patch: CardPatch;
    readonly action?: ServiceAction | undefined;
  },
  origin: Origin,
): Promise<Sent | undefined> {
  const { card, actorId, patch, action } = wish;
  const nowS = nowSeconds(parts.clock);
  const author = await parts.chats.member(card.id, actorId);
  const message = action && serviceMessage(card, actorId, action, nowS, author);
  const changed = await parts.chatStore.change({ ...patch, chatId: card.id, actorId, nowS, message });
  return await tellChanged(parts, changed, message, origin);
}
