import { ChatFlag, hasChatFlag, type ChatCard } from '@suaka/domain';
import type { UserCall } from '../handler.ts';

/** The chats that the caller made and is in, but for those that have ended. */
export async function ownChats({ caller, services }: UserCall): Promise<readonly ChatCard[]> {
  const { chatStore, chats } = services.messages;
  const cards = await chats.findAll(await chatStore.createdBy(caller.userId));
  return cards.filter((card) => !hasChatFlag(card, ChatFlag.deactivated));
}
