import { encodeMt, type MtObject } from '@suaka/tl/mtproto';
import { BadMsg } from '../session/bad-msg.ts';
import { takeBadMsg } from './bad-msg.ts';
import type { ClientSessionState } from './client-session.ts';
import { noteAccepted } from './receive.ts';
import type { ClientEvent } from './types.ts';

interface Step {
  readonly session: ClientSessionState;
  readonly msgId: bigint;
  readonly nowMs: number;
  readonly events: ClientEvent[];
}

type Handlers = { [Name in MtObject['_']]?: (step: Step, object: Extract<MtObject, { _: Name }>) => void };

/** core.telegram.org/mtproto/service_messages and core.telegram.org/mtproto/service_messages_about_messages */
const handlers: Handlers = {
  bad_msg_notification: ({ session, msgId, nowMs, events }, { bad_msg_id, error_code }) =>
    takeBadMsg(session, { noticeMsgId: msgId, badMsgId: bad_msg_id, code: error_code, nowMs, events }),
  bad_server_salt({ session, msgId, nowMs, events }, { bad_msg_id, new_server_salt }) {
    const isOurs = takeBadMsg(session, {
      noticeMsgId: msgId,
      badMsgId: bad_msg_id,
      code: BadMsg.badSalt,
      nowMs,
      events,
    });
    if (isOurs) takeSalt(session, new_server_salt, events);
  },
  new_session_created({ session, events }, { first_msg_id, server_salt }) {
    takeSalt(session, server_salt, events);
    // What is older than the first message that the new session saw, it has not seen.
    for (const request of session.openCalls()) {
      if (request.sends > 0 && request.msgId < first_msg_id) session.enqueue(request);
    }
    events.push({ kind: 'newSession' });
  },
  pong({ session, events }, { msg_id, ping_id }) {
    noteAccepted(session, msg_id);
    events.push({ kind: 'pong', pingId: ping_id });
  },
  msg_detailed_info: ({ session }, { answer_msg_id }) => wantAnswer(session, answer_msg_id),
  msg_new_detailed_info: ({ session }, { answer_msg_id }) => wantAnswer(session, answer_msg_id),
  msg_resend_req({ session }, { msg_ids }) {
    for (const wanted of msg_ids) {
      const request = session.byMsgId.get(wanted);
      if (request !== undefined) session.enqueue(request);
    }
  },
};

export function handleServerService(
  session: ClientSessionState,
  msgId: bigint,
  object: MtObject,
  nowMs: number,
  events: ClientEvent[],
): void {
  // The table is typed by name, which is lost when it is looked up by a name that is known at run time only.
  const handle = handlers[object._] as ((step: Step, object: MtObject) => void) | undefined;
  handle?.({ session, msgId, nowMs, events }, object);
}

function takeSalt(session: ClientSessionState, salt: bigint, events: ClientEvent[]): void {
  if (session.salt === salt) return;
  session.salt = salt;
  events.push({ kind: 'saltChanged' });
}

/** The server holds a large message back: it is asked for, or acknowledged where it came already. */
function wantAnswer(session: ClientSessionState, answerMsgId: bigint): void {
  if (session.received.find(answerMsgId) >= 0) session.acks.push(answerMsgId);
  else session.services.push(encodeMt({ _: 'msg_resend_req', msg_ids: [answerMsgId] }));
}
