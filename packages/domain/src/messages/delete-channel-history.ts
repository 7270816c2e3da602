import type { PeerId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import type { BoxEvent } from '../updates/box-event.ts';
import { deliver } from './deliver.ts';
import type { MessageParts } from './message-parts.ts';

/** How often one call deletes as many messages as go at once: a hundred thousand of them. */
const roundsMax = 100;

/**
 * Deletes a channel's messages for all, up to one of them.
 *
 * @returns what it did to the channel's box.
 * Source: core.telegram.org/method/channels.deleteHistory
 */
export async function deleteChannelHistory(
  parts: MessageParts,
  deletion: { readonly channelId: PeerId; readonly maxId: number },
  origin: Origin,
): Promise<readonly BoxEvent[]> {
  const { channelId, maxId } = deletion;
  const events: BoxEvent[] = [];
  for (let round = 0; round < roundsMax; round++) {
    const { deliveries, isMoreLeft } = await parts.boxes.deleteHistory({
      boxId: channelId,
      peerId: channelId,
      maxId,
      minDate: 0,
      maxDate: 0,
      revoke: true,
      limit: parts.limits.deletedAtOnceMax,
    });
    deliver(parts, deliveries, channelId, origin);
    events.push(...deliveries.flatMap((delivery) => delivery.events));
    if (!isMoreLeft) break;
  }
  return events;
}
