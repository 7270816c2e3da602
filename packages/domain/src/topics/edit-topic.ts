import { tellAppended, type Sent } from '../messages/append-message.ts';
import type { ContentExtra } from '../messages/content.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { checkedTopicTitle } from './checked-topic.ts';
import { generalTopicId, type Topic, type TopicPatch } from './topic.ts';

/**
 * Renames, closes or hides a topic, and says so in it.
 *
 * @throws TOPIC_TITLE_EMPTY, TOPIC_ID_INVALID, TOPIC_NOT_MODIFIED
 * Source: core.telegram.org/method/messages.editForumTopic
 */
export async function editTopic(
  parts: MessageParts,
  wish: {
    readonly topic: Topic;
    readonly userId: UserId;
    readonly patch: TopicPatch;
    readonly extra: ContentExtra | undefined;
  },
  origin: Origin,
): Promise<Sent> {
  const { boxId, id } = wish.topic;
  const title = wish.patch.title === undefined ? undefined : checkedTopicTitle(wish.patch.title);
  const patch = { ...wish.patch, title };
  const message = {
    authorId: wish.userId,
    date: nowSeconds(parts.clock),
    text: '',
    toChat: boxId,
    extra: { ...wish.extra, action: { kind: 'topicEdit', ...patch } as const },
    // What is said in the general topic answers nothing.
    ...(id !== generalTopicId && { replyToId: id }),
    forum: { writesInClosed: true },
  };
  const appended = await parts.facts.topics.edit({ boxId, id, patch, message });
  return await tellAppended(parts, message, appended, origin);
}
