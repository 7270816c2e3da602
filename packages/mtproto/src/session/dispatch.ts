import { decodeMt, type MtObject } from '@suaka/tl/mtproto';
import {
  constructorIdOf,
  GZIP_PACKED_ID,
  MSG_CONTAINER_ID,
  MSG_COPY_ID,
  MSG_RESEND_ANS_REQ_ID,
  MSGS_ACK_ID,
} from '../service/constructor-id.ts';
import { type InnerMessage, readCopy } from '../service/container.ts';
import { inflatePacked } from '../service/gzip-packed.ts';
import { readMsgIds } from '../service/msg-ids.ts';
import { isOfProtocol } from './is-request.ts';
import { takeInner } from './receive.ts';
import { resendAnswers } from './resend.ts';
import type { SessionState } from './server-session.ts';
import { handleService } from './service-messages.ts';
import type { SessionEvent } from './types.ts';

/** Acts on a message that was checked and recorded. */
export function dispatch(session: SessionState, message: InnerMessage, nowMs: number, events: SessionEvent[]): void {
  const { msgId, body } = message;
  const id = constructorIdOf(body);
  if (id === MSGS_ACK_ID || id === MSG_RESEND_ANS_REQ_ID) {
    takeIds(session, message, id, events);
  } else if (id === GZIP_PACKED_ID) {
    takePacked(session, message, nowMs, events);
  } else if (id === MSG_COPY_ID) {
    takeCopy(session, message, nowMs, events);
  } else if (isOfProtocol(id)) {
    const object = decode(body);
    if (object === undefined) close(events, 'malformed service message');
    else handleService(session, message, object, nowMs, events);
  } else {
    takeRequest(session, msgId, body, nowMs, events);
  }
}

const close = (events: SessionEvent[], reason: string): void => {
  events.push({ kind: 'close', reason });
};

function takeIds(session: SessionState, { msgId, body }: InnerMessage, id: number, events: SessionEvent[]): void {
  const msgIds = readMsgIds(body);
  if (msgIds === undefined) close(events, 'malformed list of ids');
  else if (id === MSG_RESEND_ANS_REQ_ID) resendAnswers(session, msgId, msgIds);
  else for (const acknowledged of msgIds) session.outbox.forget(acknowledged);
}

function decode(body: Uint8Array): MtObject | undefined {
  try {
    return decodeMt(body);
  } catch {
    return undefined;
  }
}

function takeRequest(
  session: SessionState,
  msgId: bigint,
  body: Uint8Array,
  nowMs: number,
  events: SessionEvent[],
): void {
  if (session.begin(nowMs)) events.push({ kind: 'request', msgId, body });
  else session.answerError(msgId, 420, 'FLOOD_WAIT_1');
}

function takePacked(session: SessionState, { msgId, body }: InnerMessage, nowMs: number, events: SessionEvent[]): void {
  const object = inflatePacked(session.context.compression, body);
  if (object !== undefined && !isOfProtocol(constructorIdOf(object))) {
    takeRequest(session, msgId, object, nowMs, events);
    return;
  }
  session.begin(nowMs);
  session.answerError(msgId, 400, object === undefined ? 'INPUT_FETCH_FAIL' : 'INPUT_METHOD_INVALID');
}

/** core.telegram.org/mtproto/service_messages#message-copies */
function takeCopy(session: SessionState, copy: InnerMessage, nowMs: number, events: SessionEvent[]): void {
  const original = readCopy(copy.body);
  const isSound =
    original !== undefined &&
    original.msgId < copy.msgId &&
    (original.msgId & 3n) === 0n &&
    ![MSG_COPY_ID, MSG_CONTAINER_ID].includes(constructorIdOf(original.body));
  if (!isSound) {
    close(events, 'malformed msg_copy');
    return;
  }
  session.acknowledge([copy.msgId]);
  takeInner(session, original, nowMs, events);
}
