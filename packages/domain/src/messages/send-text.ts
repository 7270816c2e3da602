import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { sendOrSchedule } from '../scheduled/schedule-message.ts';
import type { Sent } from './append-message.ts';
import { answerTo, type ReplyTarget } from './answer-to.ts';
import { checkedCaption, checkedText } from './checked-text.ts';
import type { ContentExtra } from './content.ts';
import type { MessageEntity } from './message-entity.ts';
import type { MessageParts } from './message-parts.ts';
import { destinationOf } from './places.ts';

export interface TextToSend {
  readonly authorId: UserId;
  readonly peerId: PeerId;
  readonly text: string;
  readonly entities: readonly MessageEntity[] | undefined;
  readonly replyTo: ReplyTarget | undefined;
  readonly isSilent: boolean;
  /** What else it has, such as whom it is sent as. */
  readonly extra?: ContentExtra | undefined;
  readonly clearDraft: boolean;
  readonly randomId: bigint;
  /** When it is to be sent; absent for now. */
  readonly dueAt?: number | undefined;
}

/**
 * Sends a text, which may be the caption of what `extra.media` says. Resolves when it is durable; a
 * repeated random id answers what it did the first time.
 *
 * @throws MESSAGE_EMPTY, MESSAGE_TOO_LONG, MEDIA_CAPTION_TOO_LONG, ENTITIES_TOO_LONG, ENTITY_BOUNDS_INVALID, RANDOM_ID_EMPTY,
 * REPLY_MESSAGE_ID_INVALID, QUOTE_TEXT_INVALID, SCHEDULE_TOO_MUCH
 * Source: core.telegram.org/method/messages.sendMessage
 */
export async function sendText(parts: MessageParts, sending: TextToSend, origin: Origin): Promise<Sent> {
  if (sending.randomId === 0n) throw rpcError('RANDOM_ID_EMPTY');
  const { media } = sending.extra ?? {};
  // A page that the text leads to makes it no caption.
  const checked = media === undefined || media.kind === 'webPage' ? checkedText : checkedCaption;
  const { text, entities } = checked(sending.text, sending.entities, parts.limits);
  const { replyToId, mentions, ...answer } = await answerTo(parts, { ...sending, text, entities });
  return await sendOrSchedule(
    parts,
    {
      authorId: sending.authorId,
      date: nowSeconds(parts.clock),
      text,
      entities,
      extra: extraOf({ ...sending.extra, silent: sending.isSilent || undefined, ...answer, mentions }),
      ...destinationOf(sending.authorId, sending.peerId),
      mentions,
      replyToId,
      randomId: sending.randomId,
      clearDraft: sending.clearDraft,
    },
    sending.dueAt,
    origin,
  );
}

/** What a message has beside its text; undefined where it has nothing. */
export const extraOf = (extra: ContentExtra): ContentExtra | undefined =>
  Object.values(extra).some((value) => value !== undefined) ? extra : undefined;
