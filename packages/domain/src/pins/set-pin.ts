import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { tellAppended } from '../messages/append-message.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { ContentExtra } from '../messages/content.ts';
import { deliver } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { destinationOf } from '../messages/places.ts';
import type { Append, Appended } from '../ports/box-store.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { forumOf } from '../topics/forum-of.ts';
import type { BoxEvent } from '../updates/box-event.ts';

/**
 * Pins a message or unpins it, for both sides of a private chat or for everybody in a group or channel,
 * and says in the chat what was pinned.
 *
 * @returns what happened in the box that shows the message to the caller.
 * @throws MESSAGE_ID_INVALID for a service message, CHAT_NOT_MODIFIED
 * Source: core.telegram.org/method/messages.updatePinnedMessage
 */
export async function setPin(
  parts: MessageParts,
  pin: {
    readonly userId: UserId;
    readonly message: BoxMessage;
    readonly isPinned: boolean;
    readonly isOneSided: boolean;
    readonly isSilent: boolean;
    /** In whose name it is said. */
    readonly speaker: ContentExtra | undefined;
  },
  origin: Origin,
): Promise<readonly BoxEvent[]> {
  const { userId, message, isPinned } = pin;
  if (message.content.extra?.action !== undefined) throw rpcError('MESSAGE_ID_INVALID');
  const { boxId, peerId, id } = message;
  // What one pins for oneself is told to nobody.
  const isOneSided = pin.isOneSided && peerId > 0;
  const isTold = isPinned && !isOneSided && peerId !== userId;
  const append: Append | undefined = isTold
    ? {
        authorId: userId,
        date: nowSeconds(parts.clock),
        text: '',
        extra: { ...pin.speaker, action: { kind: 'pinMessage' }, silent: pin.isSilent || undefined },
        ...destinationOf(userId, peerId),
        replyToId: id,
        // It is said in the topic of what is pinned, whoever may write there.
        forum: (await forumOf(parts, { toChat: peerId, authorId: userId })) && { writesInClosed: true },
      }
    : undefined;
  const date = nowSeconds(parts.clock);
  const change = { boxId, peerId, id, isPinned, isOneSided, date, actorId: userId, message: append };
  const { deliveries, appended } = await parts.facts.pins.set(change);
  if (deliveries.length === 0) throw rpcError('CHAT_NOT_MODIFIED');
  deliver(parts, deliveries, boxId, origin);
  const own = deliveries.find((delivery) => delivery.boxId === boxId)?.events ?? [];
  return [...own, ...(await told(parts, append, appended, origin))];
}

async function told(
  parts: MessageParts,
  append: Append | undefined,
  appended: Appended | undefined,
  origin: Origin,
): Promise<readonly BoxEvent[]> {
  if (append === undefined || appended === undefined) return [];
  const { id, message } = await tellAppended(parts, append, appended, origin);
  return message === undefined ? [] : [{ kind: 'message', pts: id, message }];
}
