/** Messages on their way. The random id makes a second sending of the same one harmless. */
import type { Constructors, TypeMessageEntity } from '../codec/generated/types.ts';
import { countMessage } from './dialog.ts';
import { historyOf, putMessages } from './history.ts';
import { PLAIN, type Message } from './message.ts';
import type { State } from './state.ts';

export interface Outgoing {
  readonly randomId: bigint;
  readonly chatId: number;
  readonly text: string;
  readonly entities: readonly TypeMessageEntity[];
  readonly replyToId: number | undefined;
  /** Seconds; when it was written. */
  readonly date: number;
  /** Milliseconds, each later than the one before: the order in which messages go out, also after a reload. */
  readonly orderMs: number;
  /** The error name where the server refused it for good. */
  readonly error: string | undefined;
  /** A picture or file that goes with it. */
  readonly attachment?: Attachment | undefined;
}

/** What is sent beside words; the browser keeps the bytes over a reload. */
export interface Attachment {
  readonly kind: 'photo' | 'video' | 'file';
  readonly blob: Blob;
  readonly name: string;
  readonly mime: string;
  /** Pixels, and seconds of a video; 0 where unknown. */
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
}

/** Adds a message to those on their way. */
export function queueOutgoing(state: State, outgoing: Outgoing): State {
  return { ...state, outbox: [...state.outbox, outgoing] };
}

/** Takes one out, sent or given up. */
export function dropOutgoing(state: State, randomId: bigint): State {
  return { ...state, outbox: state.outbox.filter((one) => one.randomId !== randomId) };
}

/** Marks one as refused, or as on its way again (`undefined`). */
export function markOutgoing(state: State, randomId: bigint, error: string | undefined): State {
  return { ...state, outbox: state.outbox.map((one) => (one.randomId === randomId ? { ...one, error } : one)) };
}

/** The message that a short confirmation stands for. */
export function messageOfSent(
  outgoing: Outgoing,
  sent: Constructors['updateShortSentMessage'],
  selfId: number,
): Message {
  return {
    ...PLAIN,
    id: sent.id,
    chatId: outgoing.chatId,
    fromId: selfId,
    isOut: true,
    date: sent.date,
    text: outgoing.text,
    entities: sent.entities ?? [],
    replyToId: outgoing.replyToId,
    kind: 'text',
  };
}

/** Puts a message in if it is new; a known one stays as it is. */
export function addMessage(state: State, message: Message): State {
  if (historyOf(state, message.chatId).messages.has(message.id)) return state;
  return countMessage(putMessages(state, message.chatId, [message]), message);
}
