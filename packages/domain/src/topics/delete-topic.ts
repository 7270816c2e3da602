import type { PeerId, UserId } from '../ids.ts';
import { affected, deliver, type Affected } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { generalTopicId } from './topic.ts';

/**
 * Deletes what was said in a topic for all, and the topic when nothing is left of it.
 *
 * @returns what it did to the box, and whether more is left than one call deletes.
 * @throws TOPIC_ID_INVALID for the topic of everything
 * Source: core.telegram.org/method/messages.deleteTopicHistory
 */
export async function deleteTopic(
  parts: MessageParts,
  deletion: { readonly boxId: PeerId; readonly id: number; readonly actorId: UserId },
  origin: Origin,
): Promise<Affected & { readonly isMoreLeft: boolean }> {
  const { boxId, id, actorId } = deletion;
  if (id === generalTopicId) throw rpcError('TOPIC_ID_INVALID');
  const limit = parts.limits.deletedAtOnceMax;
  const found = await parts.facts.topics.messageIds({ boxId, id, limit: limit + 1 });
  const isMoreLeft = found.length > limit;
  const nowS = nowSeconds(parts.clock);
  // The message that it begins with goes last.
  const ids = isMoreLeft ? found.slice(0, limit) : [...found, id];
  const deliveries = await parts.boxes.delete({ boxId, ids, revoke: true, actorId, nowS });
  if (!isMoreLeft) await parts.facts.topics.forget({ boxId, id, date: nowS });
  deliver(parts, deliveries, boxId, origin);
  return { ...(await affected(parts, deliveries, boxId)), isMoreLeft };
}
