import { decodeMt, isServiceId, type MtObject } from '@suaka/tl/mtproto';
import {
  constructorIdOf,
  GZIP_PACKED_ID,
  MSG_CONTAINER_ID,
  MSGS_ACK_ID,
  RPC_ERROR_ID,
  RPC_RESULT_ID,
} from '../service/constructor-id.ts';
import { readContainer } from '../service/container.ts';
import { inflatePacked } from '../service/gzip-packed.ts';
import { MSG_ID_FUTURE_SECONDS_MAX, MSG_ID_PAST_SECONDS_MAX, secondsOfMsgId } from '../service/msg-id.ts';
import { readMsgIds } from '../service/msg-ids.ts';
import type { ClientSessionState } from './client-session.ts';
import { CLIENT_ACK_DELAY_MS } from './limits.ts';
import { setClock } from './set-clock.ts';
import { handleServerService } from './service-messages.ts';
import type { ClientEvent, IncomingServerMessage } from './types.ts';

const RESULT_HEADER_BYTES = 12;

/** One step of the session: checks a message of the server, acts on it, and says what is left to the host. */
export function receiveFromServer(
  session: ClientSessionState,
  message: IncomingServerMessage,
  nowMs: number,
): readonly ClientEvent[] {
  const events: ClientEvent[] = [];
  if (constructorIdOf(message.body) === MSG_CONTAINER_ID) takeContainer(session, message, nowMs, events);
  else takeMessage(session, message, message.msgId, nowMs, events);
  return events;
}

const close = (events: ClientEvent[], reason: string): void => {
  events.push({ kind: 'close', reason });
};

function takeContainer(
  session: ClientSessionState,
  container: IncomingServerMessage,
  nowMs: number,
  events: ClientEvent[],
): void {
  const messages = readContainer(container.body);
  if (messages === undefined) return close(events, 'malformed container');
  for (const message of messages) {
    const isSound = message.msgId < container.msgId && constructorIdOf(message.body) !== MSG_CONTAINER_ID;
    if (!isSound) return close(events, 'malformed container');
    takeMessage(session, message, container.msgId, nowMs, events);
  }
}

/** core.telegram.org/mtproto/security_guidelines#checking-msg-id */
function takeMessage(
  session: ClientSessionState,
  message: IncomingServerMessage,
  outerMsgId: bigint,
  nowMs: number,
  events: ClientEvent[],
): void {
  const { msgId, seqNo, body } = message;
  if ((msgId & 1n) === 0n || body.length < 4) return close(events, 'msg_id of a server is odd');
  const object = decodeService(body);
  const index = session.received.find(msgId);
  const isNew = index < 0 && msgId > session.received.floor;
  // The first message of a connection tells the time; a replayed one would be known.
  if (isNew && !session.isClockKnown) setClock(session, outerMsgId, nowMs, events);
  // A wrong clock is set right by just the messages that it makes look wrong.
  const isAboutClock = object?._ === 'bad_msg_notification' || object?._ === 'bad_server_salt';
  if (!isAboutClock && !isInWindow(outerMsgId, nowMs + session.timeOffsetMs)) return;
  if ((seqNo & 1) === 1) oweAck(session, msgId, nowMs);
  if (!isNew) return;
  session.received.insert(~index, msgId, seqNo, 0, nowMs + session.timeOffsetMs);
  if (object === undefined) dispatch(session, body, events);
  else handleServerService(session, msgId, object, nowMs, events);
}

function isInWindow(msgId: bigint, serverNowMs: number): boolean {
  const ageSeconds = serverNowMs / 1000 - secondsOfMsgId(msgId);
  return ageSeconds <= MSG_ID_PAST_SECONDS_MAX && ageSeconds >= -MSG_ID_FUTURE_SECONDS_MAX;
}

/** Undefined for what is no service message, and for msgs_ack, which comes too often for the general codec. */
function decodeService(body: Uint8Array): MtObject | undefined {
  const id = constructorIdOf(body);
  if (id === MSGS_ACK_ID || !isServiceId(id)) return undefined;
  try {
    return decodeMt(body);
  } catch {
    return undefined;
  }
}

function oweAck(session: ClientSessionState, msgId: bigint, nowMs: number): void {
  if (session.acks.length === 0) session.ackDueMs = nowMs + CLIENT_ACK_DELAY_MS;
  session.acks.push(msgId);
}

function dispatch(session: ClientSessionState, body: Uint8Array, events: ClientEvent[]): void {
  const id = constructorIdOf(body);
  if (id === RPC_RESULT_ID) return takeResult(session, body, events);
  if (id === MSGS_ACK_ID) return takeAcks(session, body, events);
  if (isServiceId(id)) return close(events, 'malformed service message');
  const update = id === GZIP_PACKED_ID ? inflatePacked(session.compression, body) : body;
  if (update === undefined) close(events, 'malformed gzip_packed');
  else events.push({ kind: 'updates', body: update });
}

function takeAcks(session: ClientSessionState, body: Uint8Array, events: ClientEvent[]): void {
  const msgIds = readMsgIds(body);
  if (msgIds === undefined) return close(events, 'malformed msgs_ack');
  for (const msgId of msgIds) noteAccepted(session, msgId);
}

/** The server has this message: the msg_ids that follow must be greater. */
export function noteAccepted(session: ClientSessionState, msgId: bigint): void {
  session.refusals = 0;
  if (msgId > session.acceptedMsgId && msgId <= session.lastMsgId) session.acceptedMsgId = msgId;
}

function takeResult(session: ClientSessionState, body: Uint8Array, events: ClientEvent[]): void {
  if (body.length < RESULT_HEADER_BYTES + 4) return close(events, 'malformed rpc_result');
  const requestMsgId = new DataView(body.buffer, body.byteOffset, body.byteLength).getBigInt64(4, true);
  noteAccepted(session, requestMsgId);
  const request = session.byMsgId.get(requestMsgId);
  // Of a call that was given up, or answered before.
  if (request === undefined) return;
  const { callId } = request;
  const packed = body.subarray(RESULT_HEADER_BYTES);
  const result = constructorIdOf(packed) === GZIP_PACKED_ID ? inflatePacked(session.compression, packed) : packed;
  if (result === undefined) return close(events, 'malformed gzip_packed');
  session.settle(request);
  if (constructorIdOf(result) === RPC_ERROR_ID) {
    const error = decodeService(result);
    if (error?._ !== 'rpc_error') return close(events, 'malformed rpc_error');
    events.push({ kind: 'error', callId, code: error.error_code, message: error.error_message });
  } else {
    events.push({ kind: 'result', callId, result });
  }
}
