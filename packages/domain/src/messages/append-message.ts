import type { Append, Delivery } from '../ports/box-store.ts';
import type { Origin } from '../ports/bus.ts';
import type { BoxMessage } from './box-message.ts';
import type { Content } from './content.ts';
import { deliver } from './deliver.ts';
import type { MessageParts } from './message-parts.ts';

/** A message as its author's box has it. */
export interface Sent {
  readonly id: number;
  /** Seconds since the epoch. */
  readonly date: number;
  /** Absent where a repeated random id names a message that was deleted since. */
  readonly message: BoxMessage | undefined;
}

/** Stores a message, tells who is there, and answers what the author's box has. */
export async function appendMessage(parts: MessageParts, append: Append, origin: Origin): Promise<Sent> {
  const [own] = append.places;
  if (own === undefined) throw new Error('a message without a place');
  const appended = await parts.boxes.append(append);
  if (appended.isRepeat) {
    const [message] = await parts.boxes.messages(own.boxId, [appended.id]);
    return { id: appended.id, date: appended.date, message };
  }
  const content: Content = {
    seq: appended.seq,
    authorId: append.authorId,
    date: append.date,
    text: append.text,
    entities: append.entities,
    replySeq: appended.replySeq,
    extra: append.extra,
  };
  const messages = append.places.map(({ boxId, peerId, isOut }, index) => {
    // The store answers one id for each place.
    const id = appended.ids[index] as number;
    return { boxId, id, peerId, isOut, content, replyToId: appended.replyToIds?.[index] };
  });
  deliver(parts, messages.map(deliveryOf), own.boxId, origin);
  if (appended.isDraftCleared) {
    const event = { kind: 'draft', peerId: own.peerId, draft: undefined } as const;
    parts.bus.publish(own.boxId, { kind: 'state', event, date: append.date, origin });
  }
  const message = messages[0] as BoxMessage;
  return { id: message.id, date: append.date, message };
}

const deliveryOf = (message: BoxMessage): Delivery => ({
  boxId: message.boxId,
  events: [{ kind: 'message', pts: message.id, message }],
});
