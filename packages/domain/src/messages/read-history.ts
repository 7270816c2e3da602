import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { affected, deliver, type Affected } from './deliver.ts';
import type { MessageParts } from './message-parts.ts';

/**
 * Reads a dialog up to a message, 0 for all of it, and tells the other side.
 *
 * Source: core.telegram.org/method/messages.readHistory
 */
export async function readHistory(
  parts: MessageParts,
  reading: { readonly boxId: UserId; readonly peerId: PeerId; readonly maxId: number },
  origin: Origin,
): Promise<Affected> {
  const deliveries = await parts.boxes.readHistory({ ...reading, date: nowSeconds(parts.clock) });
  deliver(parts, deliveries, reading.boxId, origin);
  return await affected(parts, deliveries, reading.boxId);
}
