import { BadMsg } from '../session/bad-msg.ts';
import type { ClientRequest } from './client-request.ts';
import type { ClientSessionState } from './client-session.ts';
import { renumber, setClock } from './set-clock.ts';
import { REFUSALS_MAX } from './limits.ts';
import type { ClientEvent } from './types.ts';

export interface BadMsgNotice {
  /** Of the notification itself: it tells the server's time. */
  readonly noticeMsgId: bigint;
  readonly badMsgId: bigint;
  readonly code: number;
  readonly nowMs: number;
  readonly events: ClientEvent[];
}

/**
 * The server ignored a message: whatever was in it goes out again, mended as the code asks for. False where no such
 * message was sent lately, and nothing was believed (core.telegram.org/mtproto/service_messages_about_messages).
 */
export function takeBadMsg(session: ClientSessionState, notice: BadMsgNotice): boolean {
  const { badMsgId, code } = notice;
  const affected = [...session.openCalls()].filter(
    ({ carrierMsgId, msgId }) => carrierMsgId === badMsgId || msgId === badMsgId,
  );
  const record = session.recent.find(({ msgId }) => msgId === badMsgId);
  if (affected.length === 0 && record === undefined) return false;
  session.refusals += 1;
  if (session.refusals > REFUSALS_MAX) notice.events.push({ kind: 'close', reason: `refused by code ${code}` });
  if (record !== undefined) session.services.push(...record.services);
  if (code === BadMsg.msgIdTooLow || code === BadMsg.msgIdTooHigh) {
    setClock(session, notice.noticeMsgId, notice.nowMs, notice.events);
  }
  for (const request of affected) mend(session, request, notice);
  return true;
}

function mend(session: ClientSessionState, request: ClientRequest, { code, badMsgId, events }: BadMsgNotice): void {
  const isSentOnce = request.sends === 1;
  switch (code) {
    case BadMsg.badSalt:
    case BadMsg.sameContainerId:
      break;
    case BadMsg.msgIdTooHigh:
    case BadMsg.msgIdTooLow:
      if (isSentOnce) renumber(session, request);
      break;
    case BadMsg.seqNoTooLow:
    case BadMsg.seqNoTooHigh:
      if (!isSentOnce) return fail(session, request, 'fate-unknown', events);
      session.contentSent += code === BadMsg.seqNoTooLow ? SEQ_NO_STEP : 0;
      renumber(session, request);
      break;
    case BadMsg.tooOld:
      // Of a container it would be said of the container; of a message that was sent once, it was not taken.
      if (!isSentOnce || badMsgId !== request.msgId) return fail(session, request, 'fate-unknown', events);
      renumber(session, request);
      break;
    default:
      return fail(session, request, 'refused', events);
  }
  request.sends -= 1;
  session.enqueue(request);
}

/** How far seq_no jumps where the server has seen higher ones: past whatever else is on its way. */
const SEQ_NO_STEP = 32;

function fail(
  session: ClientSessionState,
  request: ClientRequest,
  reason: 'refused' | 'fate-unknown',
  events: ClientEvent[],
): void {
  session.settle(request);
  events.push({ kind: 'failed', callId: request.callId, reason });
}
