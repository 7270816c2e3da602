import { tellAppended, type Sent } from '../messages/append-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { forumOf } from '../topics/forum-of.ts';
import type { ScheduledMessage } from './scheduled-message.ts';

/**
 * Sends a message whose time has come, once and only once: one command of the store takes it out of those that wait
 * and puts it into the boxes. Whoever comes second finds nothing.
 *
 * @returns undefined where it was sent or taken back already.
 */
export async function sendScheduled(
  parts: MessageParts,
  { id, ownerId, peerId }: ScheduledMessage,
  origin: Origin | undefined,
): Promise<Sent | undefined> {
  const date = nowSeconds(parts.clock);
  // The card may not be at hand, as where the author is away.
  await parts.chats.find(peerId);
  const forum = await forumOf(parts, { toChat: peerId, authorId: ownerId });
  const taken = await parts.scheduled.send({ id, ownerId, peerId, date, forum });
  if (taken === undefined) return undefined;
  const sent = await tellAppended(parts, taken.append, taken.appended, origin);
  const event = { kind: 'scheduledGone', peerId, ids: [id], sentIds: [sent.id] } as const;
  parts.bus.publish(ownerId, { kind: 'state', event, date, origin });
  return sent;
}
