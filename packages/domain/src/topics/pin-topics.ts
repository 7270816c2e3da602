import type { PeerId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { TopicStore } from '../ports/topic-store.ts';
import { topicLimits } from './topic-limits.ts';

type Pinning = Pick<Parameters<TopicStore['pin']>[0], 'order' | 'one'>;

/**
 * Pins topics above the others, for all. Whoever was away finds them so in the list of topics.
 *
 * @returns all pinned ones, in order
 * @throws TOPIC_ID_INVALID, PINNED_TOO_MUCH
 * Source: core.telegram.org/method/messages.updatePinnedForumTopic
 */
export async function pinTopics(
  parts: MessageParts,
  boxId: PeerId,
  pinning: Pinning,
  origin: Origin,
): Promise<readonly number[]> {
  const date = nowSeconds(parts.clock);
  const order = await parts.facts.topics.pin({ boxId, ...pinning, pinnedMax: topicLimits.pinnedMax, date });
  parts.bus.publish(boxId, { kind: 'state', event: { kind: 'pinnedTopics', chatId: boxId, order }, date, origin });
  return order;
}
