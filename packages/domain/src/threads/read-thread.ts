import type { PeerId, UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';

/**
 * Reads a thread up to a message; tells the reader's other devices and the authors.
 *
 * Source: core.telegram.org/method/messages.readDiscussion
 */
export async function readThread(
  { facts, bus, clock }: MessageParts,
  reading: { readonly userId: UserId; readonly boxId: PeerId; readonly topId: number; readonly maxId: number },
  origin: Origin,
): Promise<void> {
  const { userId, boxId: channelId, topId } = reading;
  const date = nowSeconds(clock);
  const read = await facts.threads.read({ ...reading, date });
  if (read === undefined) return;
  const event = { kind: 'readThreadInbox', channelId, topId, maxId: read.maxId, post: read.post } as const;
  bus.publish(userId, { kind: 'state', event, date, origin });
  for (const author of read.authors) {
    const told = { kind: 'readThreadOutbox', channelId, topId, maxId: author.maxId } as const;
    bus.publish(author.userId, { kind: 'state', event: told, date });
  }
}
