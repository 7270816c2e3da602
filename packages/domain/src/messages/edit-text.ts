import { rpcError } from '../errors/rpc-error.ts';
import { peerKind, type UserId } from '../ids.ts';
import type { Media } from '../media/media.ts';
import { checkReplaceable } from '../media/replaceable.ts';
import type { BoxEvent } from '../updates/box-event.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { BoxMessage } from './box-message.ts';
import { checkedCaption, checkedText, type StyledText } from './checked-text.ts';
import { deliver } from './deliver.ts';
import type { MessageEntity } from './message-entity.ts';
import type { MessageParts } from './message-parts.ts';

export interface TextEdit {
  /** As its author's box shows it. */
  readonly message: BoxMessage;
  /** Who edits it, for the log of a channel. */
  readonly actorId?: UserId | undefined;
  /** Undefined where it stays. */
  readonly text: string | undefined;
  readonly entities: readonly MessageEntity[] | undefined;
  /** What takes the place of what the message carries. */
  readonly media?: Media | undefined;
}

/**
 * Changes the text of one's own message, and what it carries, in every box that shows it.
 *
 * @returns what happened in the author's box.
 * @throws MESSAGE_ID_INVALID, MESSAGE_EDIT_TIME_EXPIRED, MESSAGE_NOT_MODIFIED, MEDIA_PREV_INVALID,
 * MEDIA_NEW_INVALID and whatever a text can be refused for.
 * Source: core.telegram.org/method/messages.editMessage
 */
export async function editText(parts: MessageParts, edit: TextEdit, origin: Origin): Promise<readonly BoxEvent[]> {
  const { message, media } = edit;
  checkEditable(parts, message);
  if (media !== undefined) checkReplaceable(message, media);
  const styled = editedText(parts, edit);
  if (media === undefined && readsAlike(message, styled)) throw rpcError('MESSAGE_NOT_MODIFIED');
  const deliveries = await parts.boxes.edit({
    boxId: message.boxId,
    id: message.id,
    ...styled,
    media,
    actorId: edit.actorId,
    date: nowSeconds(parts.clock),
  });
  deliver(parts, deliveries, message.boxId, origin);
  // Deleted between the look and the edit.
  if (deliveries[0] === undefined) throw rpcError('MESSAGE_ID_INVALID');
  return deliveries[0].events;
}

function editedText({ limits }: MessageParts, { message, text, entities }: TextEdit): StyledText {
  const { content } = message;
  if (text === undefined) return { text: content.text, entities: content.entities };
  return content.extra?.media === undefined
    ? checkedText(text, entities, limits)
    : checkedCaption(text, entities, limits);
}

/** @throws MESSAGE_ID_INVALID for what nobody edits, MESSAGE_EDIT_TIME_EXPIRED */
export function checkEditable(
  { clock, limits }: Pick<MessageParts, 'clock' | 'limits'>,
  { peerId, boxId, content }: BoxMessage,
): void {
  const { extra } = content;
  if (extra?.action !== undefined || extra?.forward !== undefined) throw rpcError('MESSAGE_ID_INVALID');
  // What one keeps for oneself, and what a channel says, can be changed for ever.
  const isTimed = extra?.isPost !== true && (peerId !== boxId || peerKind(peerId) !== 'user');
  if (isTimed && nowSeconds(clock) - content.date > limits.editTimeS) throw rpcError('MESSAGE_EDIT_TIME_EXPIRED');
}

const readsAlike = ({ content }: BoxMessage, { text, entities }: StyledText): boolean =>
  content.text === text && JSON.stringify(content.entities ?? []) === JSON.stringify(entities ?? []);
