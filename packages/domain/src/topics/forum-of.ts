import { ChatFlag, hasChatFlag } from '../chats/chat-card.ts';
import type { Chats } from '../chats/chats.ts';
import { mayAsAdmin, standingOf } from '../chats/member.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { Append, ForumRules } from '../ports/box-store.ts';

/** What a forum asks of a message that is said in it; undefined outside of forums. Source: core.telegram.org/api/forum */
export async function forumOf(
  { chats, clock }: { readonly chats: Chats; readonly clock: Clock },
  { toChat, authorId }: Pick<Append, 'toChat' | 'authorId'>,
): Promise<ForumRules | undefined> {
  const card = toChat === undefined ? undefined : chats.peek(toChat);
  if (card === undefined || !hasChatFlag(card, ChatFlag.forum)) return undefined;
  const standing = standingOf(card, await chats.member(card.id, authorId), authorId, nowSeconds(clock));
  return { writesInClosed: mayAsAdmin(standing, 'manage_topics') };
}
