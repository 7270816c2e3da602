import { encodeMt, type MtObject } from '@suaka/tl/mtproto';
import type { InnerMessage } from '../service/container.ts';
import { MSG_IDS_MAX } from '../service/msg-ids.ts';
import { dropAnswer } from './drop-answer.ts';
import { FUTURE_SALTS_MAX } from './limits.ts';
import { resendMessages } from './resend.ts';
import type { SessionState } from './server-session.ts';
import { answerState } from './state-info.ts';
import type { SessionEvent } from './types.ts';

/** A service message on its way through the session. */
interface Step {
  readonly session: SessionState;
  readonly msgId: bigint;
  readonly nowMs: number;
  readonly events: SessionEvent[];
}

type Handlers = { [Name in MtObject['_']]?: (step: Step, object: Extract<MtObject, { _: Name }>) => void };

/** core.telegram.org/mtproto/service_messages and core.telegram.org/mtproto/service_messages_about_messages */
const handlers: Handlers = {
  ping: ({ session, msgId }, { ping_id }) => session.reply(encodeMt({ _: 'pong', msg_id: msgId, ping_id })),
  ping_delay_disconnect({ session, msgId, events }, { ping_id, disconnect_delay }) {
    session.reply(encodeMt({ _: 'pong', msg_id: msgId, ping_id }));
    events.push({ kind: 'disconnectAfter', delayMs: Math.max(0, disconnect_delay) * 1000 });
  },
  http_wait({ events }, { max_delay, wait_after, max_wait }) {
    const [maxDelayMs, waitAfterMs, maxWaitMs] = [atLeast0(max_delay), atLeast0(wait_after), atLeast0(max_wait)];
    events.push({ kind: 'httpWait', maxDelayMs, waitAfterMs, maxWaitMs });
  },
  get_future_salts: (step, { num }) => step.session.reply(futureSalts(step, num)),
  msgs_state_req(step, { msg_ids }) {
    if (hasAllowedLength(step, msg_ids)) answerState(step.session, step.msgId, msg_ids);
  },
  msg_resend_req(step, { msg_ids }) {
    if (hasAllowedLength(step, msg_ids)) resendMessages(step.session, step.msgId, msg_ids);
  },
  rpc_drop_answer: ({ session, msgId, nowMs, events }, { req_msg_id }) =>
    dropAnswer(session, msgId, req_msg_id, nowMs, events),
  destroy_session: ({ msgId, events }, { session_id }) =>
    void events.push({ kind: 'destroySession', msgId, sessionId: session_id }),
  destroy_auth_key: ({ msgId, events }) => void events.push({ kind: 'destroyAuthKey', msgId }),
};

/**
 * Acts on a service message of the client. What has no handler is an answer to a question that this side never asks
 * (pong, msgs_state_info), or something that only a server may say: it is acknowledged where it has to be.
 */
export function handleService(
  session: SessionState,
  { msgId, seqNo }: InnerMessage,
  object: MtObject,
  nowMs: number,
  events: SessionEvent[],
): void {
  // The table is typed by name, which is lost when it is looked up by a name that is known at run time only.
  const handle = handlers[object._] as ((step: Step, object: MtObject) => void) | undefined;
  if (handle !== undefined) handle({ session, msgId, nowMs, events }, object);
  else if ((seqNo & 1) === 1) session.acknowledge([msgId]);
}

const atLeast0 = (value: number): number => Math.max(0, value);

function futureSalts({ session, msgId, nowMs }: Step, wanted: number): Uint8Array {
  const count = Math.min(Math.max(wanted, 1), FUTURE_SALTS_MAX);
  return encodeMt({
    _: 'future_salts',
    req_msg_id: msgId,
    now: Math.floor(nowMs / 1000),
    salts: session.salts.future(count, nowMs).map(({ validSince, validUntil, salt }) => ({
      _: 'future_salt',
      valid_since: validSince,
      valid_until: validUntil,
      salt,
    })),
  });
}

function hasAllowedLength({ events }: Step, msgIds: readonly bigint[]): boolean {
  if (msgIds.length <= MSG_IDS_MAX) return true;
  events.push({ kind: 'close', reason: `more than ${MSG_IDS_MAX} ids` });
  return false;
}
