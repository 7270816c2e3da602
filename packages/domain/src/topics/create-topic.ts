import type { PeerId, UserId } from '../ids.ts';
import { tellAppended, type Sent } from '../messages/append-message.ts';
import type { ContentExtra } from '../messages/content.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { checkedTopicTitle, knownTopicColor } from './checked-topic.ts';
import { topicLimits } from './topic-limits.ts';

/**
 * Makes a topic, which the message about it begins.
 *
 * @throws TOPIC_TITLE_EMPTY, TOPICS_TOO_MUCH
 * Source: core.telegram.org/method/messages.createForumTopic
 */
export async function createTopic(
  parts: MessageParts,
  wish: {
    readonly boxId: PeerId;
    readonly userId: UserId;
    readonly title: string;
    readonly iconColor: number | undefined;
    readonly iconEmojiId: string | undefined;
    readonly randomId: bigint;
    /** In whose name it is made. */
    readonly extra: ContentExtra | undefined;
  },
  origin: Origin,
): Promise<Sent> {
  const { boxId, userId, iconEmojiId, randomId } = wish;
  const topic = { title: checkedTopicTitle(wish.title), iconColor: knownTopicColor(wish.iconColor), iconEmojiId };
  const message = {
    authorId: userId,
    date: nowSeconds(parts.clock),
    text: '',
    toChat: boxId,
    extra: { ...wish.extra, action: { kind: 'topicCreate', ...topic } as const },
    randomId,
  };
  const appended = await parts.facts.topics.create({ message, topic, topicsMax: topicLimits.topicsMax });
  return await tellAppended(parts, message, appended, origin);
}
