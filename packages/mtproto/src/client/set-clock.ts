import { MSG_ID_FUTURE_SECONDS_MAX, MSG_ID_PAST_SECONDS_MAX, msOfMsgId } from '../service/msg-id.ts';
import type { ClientRequest } from './client-request.ts';
import type { ClientSessionState } from './client-session.ts';
import type { ClientEvent } from './types.ts';

/** What a message may have spent on its way: no reason to change the clock. */
const CLOCK_NOISE_MS = 5000;

/** Takes the server's time from the msg_id of one of its messages. */
export function setClock(session: ClientSessionState, serverMsgId: bigint, nowMs: number, events: ClientEvent[]): void {
  session.isClockKnown = true;
  const stepMs = msOfMsgId(serverMsgId) - (nowMs + session.timeOffsetMs);
  if (Math.abs(stepMs) < CLOCK_NOISE_MS) return;
  session.timeOffsetMs += stepMs;
  renumberWronglyTimed(session, serverMsgId, stepMs);
  events.push({ kind: 'saltChanged' });
}

/**
 * A clock that was ahead has numbered calls so high that no server can have taken them; they get new msg_ids, so that
 * what follows need not be higher still. The same where it was behind and the server has never taken anything.
 */
function renumberWronglyTimed(session: ClientSessionState, serverMsgId: bigint, stepMs: number): void {
  const newestTaken = serverMsgId + (BigInt(MSG_ID_FUTURE_SECONDS_MAX) << 32n);
  const isAllTooLow = stepMs > MSG_ID_PAST_SECONDS_MAX * 1000 && session.acceptedMsgId === 0n;
  let last = session.acceptedMsgId;
  for (const request of session.openCalls()) {
    if (request.msgId > newestTaken || (isAllTooLow && request.msgId !== 0n)) {
      renumber(session, request);
      session.enqueue(request);
    } else if (request.msgId > last) {
      last = request.msgId;
    }
  }
  if (stepMs < 0) session.lastMsgId = last;
}

/** The request is sent as if for the first time. */
export function renumber(session: ClientSessionState, request: ClientRequest): void {
  session.byMsgId.delete(request.msgId);
  request.msgId = 0n;
}
