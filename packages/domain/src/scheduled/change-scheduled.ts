import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import { checkedCaption, checkedText } from '../messages/checked-text.ts';
import type { MessageEntity } from '../messages/message-entity.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ScheduledMessage } from './scheduled-message.ts';

export interface ScheduledEdit {
  readonly ownerId: UserId;
  readonly peerId: PeerId;
  readonly id: number;
  /** Absent where only the date changes. */
  readonly text: string | undefined;
  readonly entities: readonly MessageEntity[] | undefined;
  readonly dueAt: number;
}

/**
 * Changes what a message says that is still to be sent, and when.
 *
 * @throws MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED, and whatever a text can be refused for
 * Source: core.telegram.org/method/messages.editMessage
 */
export async function editScheduled(
  parts: MessageParts,
  edit: ScheduledEdit,
  origin: Origin,
): Promise<ScheduledMessage> {
  const { ownerId, peerId, id, dueAt } = edit;
  const [known] = await parts.scheduled.find(ownerId, peerId, [id]);
  if (known === undefined) throw rpcError('MESSAGE_ID_INVALID');
  const check = known.content.extra?.media === undefined ? checkedText : checkedCaption;
  const styled = edit.text === undefined ? {} : check(edit.text, edit.entities, parts.limits);
  const content = { ...known.content, ...styled };
  if (dueAt === known.dueAt && JSON.stringify(content) === JSON.stringify(known.content)) {
    throw rpcError('MESSAGE_NOT_MODIFIED');
  }
  const date = nowSeconds(parts.clock);
  const edited = await parts.scheduled.edit({ ownerId, peerId, id, content, dueAt, date });
  // It was sent or deleted meanwhile.
  if (edited === undefined) throw rpcError('MESSAGE_ID_INVALID');
  parts.bus.publish(ownerId, { kind: 'state', event: { kind: 'scheduledNew', peerId, id }, date, origin });
  return edited;
}

/**
 * Takes back messages that are still to be sent; those that are not there are passed over.
 *
 * @returns the ids of those that were there.
 * @throws MESSAGE_ID_INVALID where too many are named.
 * Source: core.telegram.org/method/messages.deleteScheduledMessages
 */
export async function deleteScheduled(
  parts: MessageParts,
  deletion: { readonly ownerId: UserId; readonly peerId: PeerId; readonly ids: readonly number[] },
  origin: Origin | undefined,
): Promise<readonly number[]> {
  const { ownerId, peerId } = deletion;
  if (deletion.ids.length > parts.limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
  const date = nowSeconds(parts.clock);
  const ids = await parts.scheduled.remove({ ...deletion, date });
  if (ids.length > 0) {
    const event = { kind: 'scheduledGone', peerId, ids, sentIds: undefined } as const;
    parts.bus.publish(ownerId, { kind: 'state', event, date, origin });
  }
  return ids;
}
