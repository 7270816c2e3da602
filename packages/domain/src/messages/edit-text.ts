import { rpcError } from '../errors/rpc-error.ts';
import type { BoxEvent } from '../updates/box-event.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { BoxMessage } from './box-message.ts';
import { checkedText, type StyledText } from './checked-text.ts';
import { deliver } from './deliver.ts';
import type { MessageEntity } from './message-entity.ts';
import type { MessageParts } from './message-parts.ts';

export interface TextEdit {
  /** As its author's box shows it. */
  readonly message: BoxMessage;
  readonly text: string;
  readonly entities: readonly MessageEntity[] | undefined;
}

/**
 * Changes the text of one's own message in every box that shows it.
 *
 * @returns what happened in the author's box.
 * @throws MESSAGE_ID_INVALID, MESSAGE_EDIT_TIME_EXPIRED, MESSAGE_NOT_MODIFIED and
 * whatever a text can be refused for.
 * Source: core.telegram.org/method/messages.editMessage
 */
export async function editText(parts: MessageParts, edit: TextEdit, origin: Origin): Promise<readonly BoxEvent[]> {
  const { message } = edit;
  checkEditable(parts, message);
  const styled = checkedText(edit.text, edit.entities, parts.limits);
  if (readsAlike(message, styled)) throw rpcError('MESSAGE_NOT_MODIFIED');
  const deliveries = await parts.boxes.edit({
    boxId: message.boxId,
    id: message.id,
    ...styled,
    date: nowSeconds(parts.clock),
  });
  deliver(parts, deliveries, message.boxId, origin);
  // Deleted between the look and the edit.
  if (deliveries[0] === undefined) throw rpcError('MESSAGE_ID_INVALID');
  return deliveries[0].events;
}

function checkEditable({ clock, limits }: MessageParts, { peerId, boxId, content }: BoxMessage): void {
  if (content.extra?.action !== undefined || content.extra?.forward !== undefined) throw rpcError('MESSAGE_ID_INVALID');
  // What one keeps for oneself can be changed for ever.
  if (peerId !== boxId && nowSeconds(clock) - content.date > limits.editTimeS)
    throw rpcError('MESSAGE_EDIT_TIME_EXPIRED');
}

const readsAlike = ({ content }: BoxMessage, { text, entities }: StyledText): boolean =>
  content.text === text && JSON.stringify(content.entities ?? []) === JSON.stringify(entities ?? []);
