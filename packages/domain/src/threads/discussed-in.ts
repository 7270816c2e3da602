import { ChatFlag, hasChatFlag } from '../chats/chat-card.ts';
import type { PeerId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Append } from '../ports/box-store.ts';

/**
 * The group in which a message is commented on: that of the channel, for its posts.
 * Source: core.telegram.org/api/discussion
 */
export async function discussedIn(
  { chats }: Pick<MessageParts, 'chats'>,
  { toChat, extra }: Append,
): Promise<PeerId | undefined> {
  if (toChat === undefined || extra?.isPost !== true || extra.action !== undefined) return undefined;
  const card = await chats.find(toChat);
  return card !== undefined && hasChatFlag(card, ChatFlag.broadcast) ? card.linkedId : undefined;
}
