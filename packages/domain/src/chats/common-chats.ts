import type { UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { ChatFlag, hasChatFlag, type ChatCard } from './chat-card.ts';

/** The groups that two people are in, those that have ended and broadcast channels aside. */
export async function commonChats(
  { chatStore, chats }: Pick<MessageParts, 'chatStore' | 'chats'>,
  one: UserId,
  other: UserId,
): Promise<readonly ChatCard[]> {
  const own = new Set(await chatStore.chatsOf(one));
  const common = (await chatStore.chatsOf(other)).filter((id) => own.has(id));
  const apart = ChatFlag.broadcast | ChatFlag.deactivated;
  return (await chats.findAll(common)).filter((card) => !hasChatFlag(card, apart));
}
