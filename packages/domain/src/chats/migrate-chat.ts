import type { UserId } from '../ids.ts';
import type { Sent } from '../messages/append-message.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatCard } from './chat-card.ts';
import type { ChatParts } from './create-chat.ts';
import { tellChanged } from './tell-changed.ts';

export interface MigratedTo {
  readonly card: ChatCard;
  /** What was said in the group, and in the supergroup. */
  readonly farewell: Sent | undefined;
  readonly greeting: Sent | undefined;
}

/**
 * Makes a supergroup of a basic group, with all who are in it.
 *
 * @throws CHAT_ADMIN_REQUIRED; CHAT_NOT_MODIFIED where it is one already
 * Source: core.telegram.org/method/messages.migrateChat
 */
export async function migrateChat(
  parts: ChatParts,
  wish: { readonly card: ChatCard; readonly actorId: UserId },
  origin: Origin,
): Promise<MigratedTo> {
  const nowS = nowSeconds(parts.clock);
  const migrated = await parts.chatStore.migrate({
    chatId: wish.card.id,
    actorId: wish.actorId,
    dcId: parts.dcId,
    nowS,
  });
  const farewell = await tellChanged(parts, migrated.chat, migrated.chatMessage, origin);
  const greeting = await tellChanged(parts, migrated.channel, migrated.channelMessage, origin);
  return { card: migrated.channel.card, farewell, greeting };
}
