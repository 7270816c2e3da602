import { encodeMt } from '@suaka/tl/mtproto';
import { ACKNOWLEDGED, ANSWERED, CONTENT_RELATED, REQUEST } from './received-log.ts';
import type { SessionState } from './server-session.ts';

const State = {
  nothingKnown: 1,
  notReceived: 2,
  notReceivedYet: 3,
  received: 4,
  acknowledged: 8,
  needsNoAck: 16,
  running: 32,
  answered: 64,
} as const;

/** Answers msgs_state_req: one byte for each id (core.telegram.org/mtproto/service_messages_about_messages). */
export function answerState(session: SessionState, reqMsgId: bigint, msgIds: ArrayLike<bigint>): void {
  const info = Uint8Array.from(msgIds, (msgId) => stateOf(session, msgId));
  session.reply(encodeMt({ _: 'msgs_state_info', req_msg_id: reqMsgId, info }));
}

function stateOf({ log }: SessionState, msgId: bigint): number {
  const index = log.find(msgId);
  if (index < 0) {
    if (msgId <= log.floor) return State.nothingKnown;
    return msgId > log.newest ? State.notReceivedYet : State.notReceived;
  }
  const flags = log.flagsAt(index);
  let state: number = State.received;
  if ((flags & ACKNOWLEDGED) !== 0) state |= State.acknowledged;
  if ((flags & CONTENT_RELATED) === 0) state |= State.needsNoAck;
  if ((flags & REQUEST) !== 0) state |= State.running;
  if ((flags & ANSWERED) !== 0) state |= State.answered;
  return state;
}
