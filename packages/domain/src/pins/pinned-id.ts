import type { PeerId, UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { boxOf } from '../messages/places.ts';

/** The newest pinned message of a chat, as its id in the box that shows the chat to a user; undefined for none. */
export async function pinnedIdOf(
  { facts }: Pick<MessageParts, 'facts'>,
  userId: UserId,
  peerId: PeerId,
): Promise<number | undefined> {
  const [id] = await facts.pins.list({ boxId: boxOf(userId, peerId), peerId, below: 0, limit: 1 });
  return id;
}
