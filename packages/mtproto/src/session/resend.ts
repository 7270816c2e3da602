import type { Outbound } from './outbound.ts';
import type { SessionState } from './server-session.ts';
import { answerState } from './state-info.ts';

/** msg_resend_req: sends again what is still there; where anything is not, the state of all is told as well. */
export function resendMessages(session: SessionState, msgId: bigint, msgIds: ArrayLike<bigint>): void {
  resendFound(session, msgId, msgIds, (wanted) => session.outbox.find(wanted));
}

/** msg_resend_ans_req: the same by the requests whose answers are wanted. */
export function resendAnswers(session: SessionState, msgId: bigint, msgIds: ArrayLike<bigint>): void {
  const answers = session.outbox.answersByRequest();
  resendFound(session, msgId, msgIds, (wanted) => answers.get(wanted));
}

function resendFound(
  session: SessionState,
  msgId: bigint,
  msgIds: ArrayLike<bigint>,
  find: (wanted: bigint) => Outbound | undefined,
): void {
  let isComplete = true;
  for (const wanted of Array.from(msgIds)) {
    const message = find(wanted);
    if (message === undefined) isComplete = false;
    else session.outbox.resend(message);
  }
  if (!isComplete) answerState(session, msgId, msgIds);
}
