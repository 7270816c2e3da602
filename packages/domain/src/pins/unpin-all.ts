import type { PeerId } from '../ids.ts';
import { affected, deliver, type Affected } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { inThread } from '../mentions/read-contents.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';

/**
 * Unpins all messages of a chat, so many at once: an `offset` above 0 asks the client to call again.
 *
 * Source: core.telegram.org/method/messages.unpinAllMessages
 */
export async function unpinAll(
  parts: MessageParts,
  change: { readonly boxId: PeerId; readonly peerId: PeerId; readonly topId: number | undefined },
  origin: Origin,
): Promise<Affected & { readonly offset: number }> {
  const { boxId, peerId, topId } = change;
  const limit = parts.limits.deletedAtOnceMax;
  const pins = topId === undefined ? undefined : await parts.facts.pins.list({ boxId, peerId, below: 0, limit });
  const ids = pins && (await inThread(parts, boxId, pins, topId));
  const { deliveries, isMoreLeft } = await parts.facts.pins.unpinAll({
    boxId,
    peerId,
    ids,
    limit,
    date: nowSeconds(parts.clock),
  });
  deliver(parts, deliveries, boxId, origin);
  return { ...(await affected(parts, deliveries, boxId)), offset: isMoreLeft ? 1 : 0 };
}
