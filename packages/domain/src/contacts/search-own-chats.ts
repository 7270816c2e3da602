import { fold } from '../accounts/names.ts';
import { ChatFlag, hasChatFlag, type ChatCard } from '../chats/chat-card.ts';
import type { Chats } from '../chats/chats.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { ChatStore } from '../ports/chat-store.ts';

/** Chats of one person that are looked at, in no order. */
const lookedAtMax = 1000;

/**
 * The groups and channels of a person whose title has a word that begins with the query, or whose username does.
 *
 * @param folded without case and accents
 * Source: core.telegram.org/method/contacts.search
 */
export async function searchOwnChats(
  { chats, chatStore }: { readonly chats: Chats; readonly chatStore: Pick<ChatStore, 'chatsOf'> },
  viewer: UserId,
  folded: string,
  most: number,
): Promise<readonly PeerId[]> {
  const ids = await chatStore.chatsOf(viewer);
  const cards = await chats.findAll(ids.slice(0, lookedAtMax));
  return cards
    .filter((card) => !hasChatFlag(card, ChatFlag.deactivated) && isLike(card, folded))
    .slice(0, most)
    .map(({ id }) => id);
}

function isLike({ title, username }: ChatCard, folded: string): boolean {
  if (username?.toLowerCase().startsWith(folded) === true) return true;
  const name = fold(title);
  return name.startsWith(folded) || name.includes(` ${folded}`);
}
