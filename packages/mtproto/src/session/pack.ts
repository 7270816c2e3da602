import {
  CONTAINER_HEADER_BYTES,
  CONTAINER_MESSAGES_MAX,
  INNER_HEADER_BYTES,
  writeContainer,
} from '../service/container.ts';
import { ANSWER_FROM_SERVER, nextMsgId, PUSH_FROM_SERVER } from '../service/msg-id.ts';
import { CONTAINER_BYTES_MAX } from './limits.ts';
import type { Outbound } from './outbound.ts';
import type { Outbox } from './outbox.ts';
import type { SessionState } from './server-session.ts';
import type { OutgoingMessage } from './types.ts';

/** updatesTooLong#e317af7e = Updates, the same in every layer. */
export const UPDATES_TOO_LONG = Uint8Array.of(0x7e, 0xaf, 0x17, 0xe3);

export interface Packed {
  readonly message: OutgoingMessage;
  /** Kept messages that had to be forgotten for these. */
  readonly forgotten: readonly Outbound[];
}

/** The next message for the wire: one that stands alone, or a container of several. */
export function packNext(session: SessionState, nowMs: number): Packed | undefined {
  const only = session.outbox.takeOnlyNew();
  if (only !== undefined) return packAlone(session, only, nowMs);
  const count = countThatFits(session.outbox);
  if (count === 0) return undefined;
  const messages = session.outbox.take(count);
  const [first] = messages;
  // A message that is sent again must not stand alone: its msg_id is old (service_messages_about_messages).
  if (count === 1 && first?.msgId === 0n) return packAlone(session, first, nowMs);
  const forgotten: Outbound[] = [];
  for (const message of messages) forgotten.push(...number(session, message, nowMs));
  return { message: contain(session, messages, nowMs), forgotten };
}

function packAlone(session: SessionState, message: Outbound, nowMs: number): Packed {
  const forgotten = number(session, message, nowMs);
  return { message: { msgId: message.msgId, seqNo: message.seqNo, body: message.body() }, forgotten };
}

/** A service message that must not wait for what else there is to say. */
export function packReply(session: SessionState, body: Uint8Array, nowMs: number): OutgoingMessage {
  session.lastMsgId = nextMsgId(nowMs, session.lastMsgId, ANSWER_FROM_SERVER);
  return { msgId: session.lastMsgId, seqNo: 2 * session.contentSent, body };
}

function countThatFits(outbox: Outbox): number {
  let bytes = CONTAINER_HEADER_BYTES;
  for (let count = 0; ; count += 1) {
    const message = outbox.peek(count);
    if (message === undefined || count === CONTAINER_MESSAGES_MAX) return count;
    bytes += INNER_HEADER_BYTES + message.bodyBytes;
    if (bytes > CONTAINER_BYTES_MAX && count > 0) return count;
  }
}

/** Gives a message that is sent first its msg_id and seq_no, and keeps it if it has to be. */
function number(session: SessionState, message: Outbound, nowMs: number): readonly Outbound[] {
  if (message.msgId === 0n) {
    const lowBits = message.isPush ? PUSH_FROM_SERVER : ANSWER_FROM_SERVER;
    message.msgId = session.lastMsgId = nextMsgId(nowMs, session.lastMsgId, lowBits);
    message.seqNo = 2 * session.contentSent + (message.isKept ? 1 : 0);
    if (message.isKept) session.contentSent += 1;
  }
  message.sentAtMs = nowMs;
  return message.isKept ? session.outbox.keep(message) : [];
}

function contain(session: SessionState, messages: readonly Outbound[], nowMs: number): OutgoingMessage {
  const lowBits = messages.every((message) => message.isPush) ? PUSH_FROM_SERVER : ANSWER_FROM_SERVER;
  session.lastMsgId = nextMsgId(nowMs, session.lastMsgId, lowBits);
  return { msgId: session.lastMsgId, seqNo: 2 * session.contentSent, body: writeContainer(messages) };
}
