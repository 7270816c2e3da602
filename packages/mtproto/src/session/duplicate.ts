import type { InnerMessage } from '../service/container.ts';
import { BadMsg } from './bad-msg.ts';
import { ANSWER_LOST, REQUEST } from './received-log.ts';
import type { SessionState } from './server-session.ts';
import { encodeMt } from '@suaka/tl/mtproto';

/**
 * A repeated message is never acted on again: a request that was answered gets the same answer, one that runs is
 * acknowledged. Where the answer had to be forgotten, code 20 says that nothing can be said.
 */
export function repeatAnswer(session: SessionState, { msgId, seqNo }: InnerMessage): void {
  const answer = session.outbox.findAnswer(msgId);
  if (answer !== undefined) {
    session.outbox.resend(answer);
    return;
  }
  const index = session.log.find(msgId);
  const flags = index < 0 ? 0 : session.log.flagsAt(index);
  if ((flags & ANSWER_LOST) !== 0) {
    session.reply(
      encodeMt({ _: 'bad_msg_notification', bad_msg_id: msgId, bad_msg_seqno: seqNo, error_code: BadMsg.tooOld }),
    );
  } else if ((flags & REQUEST) !== 0) {
    session.acknowledge([msgId]);
  }
}
