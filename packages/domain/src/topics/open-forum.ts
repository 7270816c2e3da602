import type { UserId } from '../ids.ts';
import type { ChatCard } from '../chats/chat-card.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { nowSeconds } from '../ports/clock.ts';
import { topicColors, topicLimits } from './topic-limits.ts';

const generalTitle = 'General';

/**
 * Makes the topic for everything of a group that becomes a forum. The switch itself is turned after it, so that what is said
 * from then on finds it.
 */
export const openForum = (parts: MessageParts, card: ChatCard, creatorId: UserId): Promise<void> =>
  parts.facts.topics.open({
    boxId: card.id,
    title: generalTitle,
    iconColor: topicColors[0],
    creatorId,
    date: nowSeconds(parts.clock),
    messagesMax: topicLimits.generalMessagesMax,
  });
