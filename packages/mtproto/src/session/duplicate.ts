import type { InnerMessage } from '../service/container.ts';
import { BadMsg, refusal } from './bad-msg.ts';
import { ANSWER_LOST, REQUEST } from './received-log.ts';
import type { SessionState } from './server-session.ts';

/**
 * A repeated message is never acted on again: a request that was answered gets the same answer, one that runs is
 * acknowledged. Where the answer had to be forgotten, code 20 (returned as a body) says that nothing can be said.
 */
export function repeatAnswer(session: SessionState, message: InnerMessage): Uint8Array | undefined {
  const answer = session.outbox.findAnswer(message.msgId);
  if (answer !== undefined) {
    session.outbox.resend(answer);
    return undefined;
  }
  const index = session.log.find(message.msgId);
  const flags = index < 0 ? 0 : session.log.flagsAt(index);
  if ((flags & ANSWER_LOST) !== 0) return refusal(message, BadMsg.tooOld);
  if ((flags & REQUEST) !== 0) session.acknowledge([message.msgId]);
  return undefined;
}
