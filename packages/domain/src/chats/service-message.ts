import type { UserId } from '../ids.ts';
import type { ServiceAction } from '../messages/content.ts';
import type { ChatMessage } from '../ports/chat-store.ts';
import { ChatFlag, hasChatFlag, type ChatCard } from './chat-card.ts';
import { adminBit } from './chat-rights.ts';
import type { Member } from './member.ts';

/**
 * A message of a chat about itself. A channel speaks for itself, and so does a group for an admin
 * who stays unnamed.
 */
export function serviceMessage(
  card: Pick<ChatCard, 'id' | 'flags'>,
  authorId: UserId,
  action: ServiceAction,
  date: number,
  author?: Member,
): ChatMessage {
  const isPost = hasChatFlag(card, ChatFlag.broadcast);
  const isUnnamed = isPost || ((author?.adminRights ?? 0) & adminBit('anonymous')) !== 0;
  return {
    authorId,
    date,
    text: '',
    extra: {
      ...(isUnnamed && { sentAs: card.id }),
      ...(isPost && { isPost: true as const }),
      action,
    },
  };
}

/** The message that a chat begins with: a channel speaks for itself, but has its id only then. */
export const firstMessage = (message: ChatMessage, card: Pick<ChatCard, 'id' | 'flags'>): ChatMessage =>
  hasChatFlag(card, ChatFlag.broadcast)
    ? { ...message, extra: { ...message.extra, sentAs: card.id, isPost: true } }
    : message;
