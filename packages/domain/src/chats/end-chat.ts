import type { UserId } from '../ids.ts';
import { deleteHistory } from '../messages/delete-messages.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { peerKind } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatCard } from './chat-card.ts';
import { tellChanged } from './tell-changed.ts';

/** How often the messages of a basic group are asked for again: a million of them. */
const roundsMax = 1000;

/**
 * Ends a chat for all who are in it. Of a basic group the messages go with it, since they lie in the
 * boxes of its members.
 *
 * @throws CHAT_ADMIN_REQUIRED where the caller is not its creator
 * Source: core.telegram.org/method/messages.deleteChat, core.telegram.org/method/channels.deleteChannel
 */
export async function endChat(
  parts: MessageParts,
  wish: { readonly card: ChatCard; readonly actorId: UserId },
  origin: Origin,
): Promise<void> {
  const { card, actorId } = wish;
  const nowS = nowSeconds(parts.clock);
  const changed = await parts.chatStore.end({ chatId: card.id, actorId, nowS });
  // The other half of a discussion was let go with it.
  if (card.linkedId !== undefined) parts.chats.forget(card.linkedId);
  await tellChanged(parts, changed, undefined, origin);
  if (peerKind(card.id) === 'channel') return;
  const deletion = {
    boxId: actorId,
    peerId: card.id,
    maxId: 0,
    minDate: 0,
    maxDate: 0,
    revoke: true,
    justClear: false,
  };
  for (let round = 0; round < roundsMax; round++) {
    const { offset } = await deleteHistory(parts, deletion, origin);
    if (offset === 0) return;
  }
}
