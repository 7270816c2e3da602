import { peerKind, type PeerId, type UserId } from '../ids.ts';
import { affected, deliver, type Affected } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';

/**
 * Looks at messages of a box: what mentions the reader in them, what was reacted to and what was to be
 * heard is unread no more. What is not there is passed over.
 *
 * Source: core.telegram.org/method/messages.readMessageContents
 */
export async function readContents(
  parts: MessageParts,
  reading: { readonly userId: UserId; readonly boxId: PeerId; readonly ids: readonly number[] },
  origin: Origin,
): Promise<Affected> {
  const { userId, boxId, ids } = reading;
  const date = nowSeconds(parts.clock);
  const { deliveries, readIds } =
    ids.length === 0 ? { deliveries: [], readIds: [] } : await parts.facts.mentions.read({ userId, boxId, ids, date });
  deliver(parts, deliveries, boxId, origin);
  if (peerKind(boxId) === 'channel' && readIds.length > 0) {
    const event = { kind: 'readChannelContents', channelId: boxId, ids: readIds } as const;
    parts.bus.publish(userId, { kind: 'state', event, date, origin });
  }
  return await affected(parts, deliveries, boxId);
}

/**
 * Looks at all that mentions the reader in a dialog, or at all reactions to what they wrote, so many at
 * once: an `offset` above 0 asks the client to call again.
 *
 * Source: core.telegram.org/method/messages.readMentions, core.telegram.org/method/messages.readReactions
 */
export async function readAllUnread(
  parts: MessageParts,
  reading: {
    readonly userId: UserId;
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    readonly kind: 'mentions' | 'reactions';
    /** Only in this thread. */
    readonly topId: number | undefined;
  },
  origin: Origin,
): Promise<Affected & { readonly offset: number }> {
  const { userId, boxId, peerId, kind, topId } = reading;
  const limit = parts.limits.deletedAtOnceMax;
  const unread = await parts.facts.mentions.unread({ userId, peerId, kind, limit: limit + 1 });
  const ids = await inThread(parts, boxId, unread.slice(0, limit), topId);
  const done = await readContents(parts, { userId, boxId, ids }, origin);
  return { ...done, offset: topId === undefined && unread.length > limit ? 1 : 0 };
}

/** Those of the messages that are in a thread; all of them where none is named. */
export async function inThread(
  { boxes }: Pick<MessageParts, 'boxes'>,
  boxId: PeerId,
  ids: readonly number[],
  topId: number | undefined,
): Promise<readonly number[]> {
  if (topId === undefined || ids.length === 0) return ids;
  const messages = await boxes.messages(boxId, ids);
  return messages.filter((message) => message.topId === topId || message.id === topId).map(({ id }) => id);
}
