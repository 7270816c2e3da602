import { encodeMt } from '@suaka/tl/mtproto';
import { constructorIdOf, MSG_CONTAINER_ID } from '../service/constructor-id.ts';
import { type InnerMessage, readContainer } from '../service/container.ts';
import { BadMsg, refusal } from './bad-msg.ts';
import { checkMsgId, checkNew, DUPLICATE, FRESH, type Verdict } from './check.ts';
import { dispatch } from './dispatch.ts';
import { repeatAnswer } from './duplicate.ts';
import { Outbound } from './outbound.ts';
import { packReply } from './pack.ts';
import { CONTENT_RELATED, REQUEST } from './received-log.ts';
import { isRequest } from './is-request.ts';
import type { SessionState } from './server-session.ts';
import type { IncomingMessage, Received, SessionEvent } from './types.ts';

/** True for a message that was new, false for one that needs no word, else the body of a refusal. */
type Outcome = boolean | Uint8Array;

/** One step of the session: checks a message, acts on it, and says what is left to the host. */
export function receiveMessage(session: SessionState, message: IncomingMessage, nowMs: number): Received {
  const events: SessionEvent[] = [];
  const outcome = takeOuter(session, message, nowMs, events);
  const reply = typeof outcome === 'boolean' ? undefined : packReply(session, outcome, nowMs);
  return { fresh: outcome === true, reply, events };
}

function takeOuter(session: SessionState, message: IncomingMessage, nowMs: number, events: SessionEvent[]): Outcome {
  if (message.body.length < 4 || message.body.length % 4 !== 0) {
    events.push({ kind: 'close', reason: 'message body is not TL' });
    return false;
  }
  const idVerdict = checkMsgId(message.msgId, nowMs);
  if (idVerdict !== FRESH) return refusal(message, idVerdict);
  if (!session.salts.accepts(message.salt, nowMs)) return saltRefusal(session, message, nowMs);
  if (constructorIdOf(message.body) === MSG_CONTAINER_ID) return takeContainer(session, message, nowMs, events);
  if (checkNew(session, message) === FRESH) announceSession(session, message.msgId, nowMs);
  return takeMessage(session, message, nowMs, events);
}

/** A message that is not a container, by itself or out of one. */
function takeMessage(session: SessionState, message: InnerMessage, nowMs: number, events: SessionEvent[]): Outcome {
  const verdict = checkNew(session, message);
  if (verdict === DUPLICATE) return repeatAnswer(session, message) ?? false;
  if (verdict !== FRESH) return refusal(message, verdict);
  const flags = ((message.seqNo & 1) === 1 ? CONTENT_RELATED : 0) | (isRequest(message.body) ? REQUEST : 0);
  record(session, message, flags, nowMs);
  dispatch(session, message, nowMs, events);
  return true;
}

/** The same where something else brought it, and was accepted: a refusal goes with all that the session has to say. */
export function takeInner(session: SessionState, message: InnerMessage, nowMs: number, events: SessionEvent[]): void {
  const outcome = takeMessage(session, message, nowMs, events);
  if (typeof outcome !== 'boolean') session.reply(outcome);
}

function record(session: SessionState, message: InnerMessage, flags: number, nowMs: number): void {
  session.log.insert(~session.log.find(message.msgId), message.msgId, message.seqNo, flags, nowMs);
}

/** A container is accepted or refused as a whole: everything is checked before anything is done. */
function takeContainer(
  session: SessionState,
  container: IncomingMessage,
  nowMs: number,
  events: SessionEvent[],
): Outcome {
  const verdict = checkNew(session, container);
  if (verdict === DUPLICATE) return refusal(container, BadMsg.sameContainerId);
  if (verdict !== FRESH) return refusal(container, verdict);
  const messages = readContainer(container.body);
  if (messages === undefined) return refusal(container, BadMsg.invalidContainer);
  const innerVerdict = checkInner(session, container, messages);
  if (innerVerdict !== FRESH) return refusal(container, innerVerdict);
  record(session, container, 0, nowMs);
  announceSession(session, earliest(messages), nowMs);
  for (const message of messages) takeInner(session, message, nowMs, events);
  return true;
}

function checkInner(session: SessionState, container: InnerMessage, messages: readonly InnerMessage[]): Verdict {
  for (const message of messages) {
    const isNested = constructorIdOf(message.body) === MSG_CONTAINER_ID;
    if (isNested || message.msgId >= container.msgId || (message.msgId & 3n) !== 0n) return BadMsg.invalidContainer;
    const verdict = checkNew(session, message);
    // A repetition has its answer, and one too old is refused by itself: neither concerns its neighbours.
    if (verdict !== FRESH && verdict !== DUPLICATE && verdict !== BadMsg.tooOld) return verdict;
  }
  return FRESH;
}

function earliest(messages: readonly InnerMessage[]): bigint {
  let least = messages[0]?.msgId ?? 0n;
  for (const { msgId } of messages) if (msgId < least) least = msgId;
  return least;
}

/** core.telegram.org/mtproto/service_messages#new-session-creation-notification */
function announceSession(session: SessionState, msgId: bigint, nowMs: number): void {
  if (msgId === 0n || msgId >= session.firstMsgId) return;
  session.firstMsgId = msgId;
  const notice = encodeMt({
    _: 'new_session_created',
    first_msg_id: msgId,
    unique_id: session.uniqueId,
    server_salt: session.salts.current(nowMs),
  });
  session.outbox.add(new Outbound('notice', notice));
}

function saltRefusal(session: SessionState, { msgId, seqNo }: InnerMessage, nowMs: number): Uint8Array {
  return encodeMt({
    _: 'bad_server_salt',
    bad_msg_id: msgId,
    bad_msg_seqno: seqNo,
    error_code: BadMsg.badSalt,
    new_server_salt: session.salts.current(nowMs),
  });
}
