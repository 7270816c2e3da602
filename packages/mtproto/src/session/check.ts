import { constructorIdOf, MSG_CONTAINER_ID } from '../service/constructor-id.ts';
import type { InnerMessage } from '../service/container.ts';
import { MSG_ID_FUTURE_SECONDS_MAX, MSG_ID_PAST_SECONDS_MAX, secondsOfMsgId } from '../service/msg-id.ts';
import { BadMsg } from './bad-msg.ts';
import { isRequest } from './is-request.ts';
import type { SessionState } from './server-session.ts';

export const FRESH = 0;
export const DUPLICATE = -1;
/** FRESH, DUPLICATE, or the code of a bad_msg_notification. */
export type Verdict = number;

/** The msg_id of a message that is not inside another: its bits, and its time against the server's clock. */
export function checkMsgId(msgId: bigint, nowMs: number): Verdict {
  if ((msgId & 3n) !== 0n) return BadMsg.msgIdBits;
  const ageSeconds = nowMs / 1000 - secondsOfMsgId(msgId);
  if (ageSeconds > MSG_ID_PAST_SECONDS_MAX) return BadMsg.msgIdTooLow;
  return ageSeconds < -MSG_ID_FUTURE_SECONDS_MAX ? BadMsg.msgIdTooHigh : FRESH;
}

/** Whether the session has the message already, may have had it, or finds its seq_no at odds with its neighbours. */
export function checkNew(session: SessionState, message: InnerMessage): Verdict {
  const { log } = session;
  const index = log.find(message.msgId);
  if (index >= 0) return DUPLICATE;
  if (message.msgId <= log.floor) return session.outbox.findAnswer(message.msgId) ? DUPLICATE : BadMsg.tooOld;
  return checkOrder(session, message, ~index) || checkParity(message);
}

/** The log is in order, so that the two neighbours speak for all. */
function checkOrder({ log }: SessionState, { seqNo }: InnerMessage, index: number): Verdict {
  const isOdd = (seqNo & 1) === 1;
  if (index > 0) {
    const before = log.seqNoAt(index - 1);
    if (before > seqNo || (before === seqNo && isOdd)) return BadMsg.seqNoTooLow;
  }
  if (index < log.length) {
    const after = log.seqNoAt(index);
    if (after < seqNo || (after === seqNo && isOdd)) return BadMsg.seqNoTooHigh;
  }
  return FRESH;
}

/** Only where clients agree: they differ on pings, and mtcute gives even its acknowledgments odd numbers. */
function checkParity({ seqNo, body }: InnerMessage): Verdict {
  const id = constructorIdOf(body);
  if (id === MSG_CONTAINER_ID) return (seqNo & 1) === 0 ? FRESH : BadMsg.seqNoOdd;
  return isRequest(body) && (seqNo & 1) === 0 ? BadMsg.seqNoEven : FRESH;
}
