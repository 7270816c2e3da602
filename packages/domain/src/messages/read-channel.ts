import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { MessageParts } from './message-parts.ts';
import { isSmallGroup } from './read-dates.ts';

/**
 * Reads a channel up to a message, 0 for all of it; tells the reader's other devices and the authors.
 *
 * Source: core.telegram.org/method/channels.readHistory
 */
export async function readChannel(
  { boxes, bus, chats, clock, limits }: MessageParts,
  reading: { readonly userId: UserId; readonly channelId: PeerId; readonly maxId: number },
  origin: Origin,
): Promise<void> {
  const { userId, channelId } = reading;
  const date = nowSeconds(clock);
  const card = await chats.find(channelId);
  const isDated = card !== undefined && isSmallGroup(card, limits);
  const read = await boxes.readChannel({ ...reading, date, isDated });
  if (read === undefined) return;
  const { maxId, unreadCount, authors } = read;
  const event = { kind: 'readChannelInbox', channelId, maxId, unreadCount } as const;
  bus.publish(userId, { kind: 'state', event, date, origin });
  for (const author of authors) {
    const told = { kind: 'readChannelOutbox', channelId, maxId: author.maxId } as const;
    bus.publish(author.userId, { kind: 'state', event: told, date });
  }
}
