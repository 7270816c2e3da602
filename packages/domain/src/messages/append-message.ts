import type { Append, Appended, Delivery } from '../ports/box-store.ts';
import type { Origin } from '../ports/bus.ts';
import { forumOf } from '../topics/forum-of.ts';
import { discussedIn } from '../threads/discussed-in.ts';
import type { BoxMessage } from './box-message.ts';
import type { Content } from './content.ts';
import { deliver } from './deliver.ts';
import { slowModeFor } from '../chats/slow-mode.ts';
import { boxOf } from './places.ts';
import type { MessageParts } from './message-parts.ts';

/** A message as its author's box has it. */
export interface Sent {
  readonly id: number;
  /** Seconds since the epoch. */
  readonly date: number;
  /** Absent where a repeated random id names a message that was deleted since. */
  readonly message: BoxMessage | undefined;
  /** Set where it waits for its time: the id is the one that it has until then. */
  readonly isScheduled?: boolean;
}

/** Stores a message, tells who is there, and answers what the author's box has. */
export async function appendMessage(parts: MessageParts, append: Append, origin: Origin): Promise<Sent> {
  // A chat of two has no rules, and is where most is said.
  const ruled = append.toChat === undefined ? append : await withRules(parts, append);
  const appended = await parts.boxes.append(ruled);
  return await tellAppended(parts, ruled, appended, origin);
}

/** What a group or channel asks of a message that is said in it. */
async function withRules(parts: MessageParts, append: Append): Promise<Append> {
  const slowModeS = await slowModeFor(parts, append);
  return { ...append, slowModeS, discussedIn: await discussedIn(parts, append), forum: await forumOf(parts, append) };
}

/** Tells who is there of a message that was stored, and answers what the author's box has. Only after the commit. */
export async function tellAppended(
  parts: Pick<MessageParts, 'boxes' | 'bus'>,
  append: Append,
  appended: Appended,
  origin: Origin | undefined,
): Promise<Sent> {
  if (appended.isRepeat) {
    const own = append.places?.[0]?.boxId ?? boxOf(append.authorId, append.toChat ?? append.authorId);
    const [message] = await parts.boxes.messages(own, [appended.id]);
    return { id: appended.id, date: appended.date, message };
  }
  const [own] = appended.places;
  if (own === undefined) throw new Error('a message without a place');
  const content: Content = {
    seq: appended.seq,
    authorId: append.authorId,
    date: append.date,
    text: append.text,
    entities: append.entities,
    replySeq: appended.replySeq,
    extra: append.extra,
    marks: appended.marks === 0 ? undefined : appended.marks,
  };
  const messages = appended.places.map(({ boxId, peerId, isOut }, index) => {
    // The store answers one id for each place.
    const id = appended.ids[index] as number;
    return {
      boxId,
      id,
      peerId,
      isOut,
      content,
      replyToId: appended.replyToIds?.[index],
      topId: appended.topId,
      isUnheard: appended.isUnheard || undefined,
    };
  });
  deliver(parts, messages.map(deliveryOf), own.boxId, origin);
  const { discussion } = appended;
  if (discussion !== undefined) await tellAppended(parts, discussion.append, discussion.appended, undefined);
  deliver(parts, appended.unarchived, own.boxId, undefined);
  if (appended.isDraftCleared) {
    const event = { kind: 'draft', peerId: own.peerId, draft: undefined } as const;
    parts.bus.publish(append.authorId, { kind: 'state', event, date: append.date, origin });
  }
  const message = messages[0] as BoxMessage;
  return { id: message.id, date: append.date, message };
}

const deliveryOf = (message: BoxMessage): Delivery => ({
  boxId: message.boxId,
  events: [{ kind: 'message', pts: message.id, message }],
});
