import type { ContentSeq, PeerId, UserId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import { boxOf } from '../messages/places.ts';
import type { Append } from '../ports/box-store.ts';

/** What a message that is to be sent later says: all of an append but when, by whom and where. */
export type ScheduledContent = Pick<Append, 'text' | 'entities' | 'extra' | 'replyToId' | 'mentions'> & {
  /** A decimal 64-bit number: what its author's client named it with. */
  readonly randomId: string;
};

/** A message that waits for its time. Source: core.telegram.org/api/scheduled-messages */
export interface ScheduledMessage {
  /** Its number among all that were ever scheduled; it gets another one when it is sent. */
  readonly id: number;
  readonly ownerId: UserId;
  readonly peerId: PeerId;
  /** Seconds since the epoch, or `whenOnline`. */
  readonly dueAt: number;
  readonly content: ScheduledContent;
}

/** The date that stands for the moment when the other person comes online. */
export const whenOnline = 0x7f_ff_ff_fe;

/** No content has this number: what is scheduled has none before it is sent. */
const noSeq = 0 as ContentSeq;

/** A message as it looks before it is sent. */
export const scheduledAsMessage = (scheduled: ScheduledMessage): BoxMessage => ({
  boxId: boxOf(scheduled.ownerId, scheduled.peerId),
  id: scheduled.id,
  peerId: scheduled.peerId,
  isOut: true,
  replyToId: scheduled.content.replyToId,
  content: {
    seq: noSeq,
    authorId: scheduled.ownerId,
    date: scheduled.dueAt,
    text: scheduled.content.text,
    entities: scheduled.content.entities,
    extra: scheduled.content.extra,
  },
});
