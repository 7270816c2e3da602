import { rpcError } from '../errors/rpc-error.ts';
import { appendMessage, type Sent } from '../messages/append-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Append } from '../ports/box-store.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { PeerId } from '../ids.ts';
import { scheduledAsMessage, whenOnline, type ScheduledContent } from './scheduled-message.ts';

/**
 * When a message is to be sent; undefined for now, which a date that is near or past means as well.
 *
 * @throws SCHEDULE_DATE_TOO_LATE
 * Source: core.telegram.org/api/scheduled-messages
 */
export function checkedDueDate(
  parts: Pick<MessageParts, 'clock' | 'scheduleLimits'>,
  date: number,
): number | undefined {
  if (date === whenOnline) return whenOnline;
  const aheadS = date - nowSeconds(parts.clock);
  if (aheadS > parts.scheduleLimits.aheadMaxS) throw rpcError('SCHEDULE_DATE_TOO_LATE');
  return aheadS < parts.scheduleLimits.soonS ? undefined : date;
}

/** Sends a message now or puts it by until `dueAt`. @throws as `appendMessage` and `scheduleMessage` */
export const sendOrSchedule = (
  parts: MessageParts,
  append: Append,
  dueAt: number | undefined,
  origin: Origin,
): Promise<Sent> =>
  dueAt === undefined ? appendMessage(parts, append, origin) : scheduleMessage(parts, append, dueAt, origin);

/**
 * Puts a message by until its time. A repeated random id answers what it did the first time.
 *
 * @throws SCHEDULE_TOO_MUCH
 */
export async function scheduleMessage(
  parts: MessageParts,
  append: Append,
  dueAt: number,
  origin: Origin,
): Promise<Sent> {
  const { authorId: ownerId, text, entities, extra, replyToId, mentions, randomId } = append;
  const peerId = peerOf(append);
  const content: ScheduledContent = { text, entities, extra, replyToId, mentions, randomId: String(randomId ?? 0n) };
  const { scheduled, isRepeat, isDraftCleared } = await parts.scheduled.add({
    ownerId,
    peerId,
    dueAt,
    content,
    messagesMax: parts.scheduleLimits.messagesOfChatMax,
    clearDraft: append.clearDraft === true,
    date: append.date,
  });
  if (!isRepeat) {
    const event = { kind: 'scheduledNew', peerId, id: scheduled.id } as const;
    parts.bus.publish(ownerId, { kind: 'state', event, date: append.date, origin });
  }
  if (isDraftCleared) {
    const event = { kind: 'draft', peerId, draft: undefined } as const;
    parts.bus.publish(ownerId, { kind: 'state', event, date: append.date, origin });
  }
  return { id: scheduled.id, date: dueAt, message: scheduledAsMessage(scheduled), isScheduled: true };
}

/** The chat that an append is of, as its author sees it. */
function peerOf({ places, toChat }: Append): PeerId {
  const peer = toChat ?? places?.[0]?.peerId;
  if (peer === undefined) throw new Error('a message without a place');
  return peer;
}
