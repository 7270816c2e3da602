import { encodeMt } from '@suaka/tl/mtproto';
import type { SessionState } from './server-session.ts';
import type { SessionEvent } from './types.ts';

/**
 * rpc_drop_answer: the client does not want the answer any more. What is told of it comes in an rpc_result, and
 * a request that runs still is answered by it too (core.telegram.org/mtproto/service_messages).
 */
export function dropAnswer(
  session: SessionState,
  msgId: bigint,
  requestMsgId: bigint,
  nowMs: number,
  events: SessionEvent[],
): void {
  session.begin(nowMs);
  session.answer(msgId, tell(session, msgId, requestMsgId, events));
}

function tell(session: SessionState, msgId: bigint, requestMsgId: bigint, events: SessionEvent[]): Uint8Array {
  const running = encodeMt({ _: 'rpc_answer_dropped_running' });
  if (requestMsgId !== msgId && session.answer(requestMsgId, running)) {
    events.push({ kind: 'requestDropped', msgId: requestMsgId });
    return running;
  }
  const answer = session.outbox.findAnswer(requestMsgId);
  if (answer === undefined) return encodeMt({ _: 'rpc_answer_unknown' });
  session.outbox.drop(answer);
  const { msgId: answerMsgId, seqNo, bodyBytes } = answer;
  return encodeMt({ _: 'rpc_answer_dropped', msg_id: answerMsgId, seq_no: seqNo, bytes: bodyBytes });
}
