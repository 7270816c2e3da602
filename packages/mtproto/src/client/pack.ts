import { CONTAINER_MESSAGES_MAX, INNER_HEADER_BYTES, type InnerDraft, writeContainer } from '../service/container.ts';
import { FROM_CLIENT, nextMsgId } from '../service/msg-id.ts';
import { writeMsgIds } from '../service/msg-ids.ts';
import type { OutgoingMessage } from '../session/types.ts';
import type { ClientRequest } from './client-request.ts';
import type { ClientSessionState } from './client-session.ts';
import { CLIENT_CONTAINER_BYTES_MAX, RECENT_SENT_MAX } from './limits.ts';

/** An outer message that went out, and the service messages that are lost if the server refuses it. */
export interface SentRecord {
  readonly msgId: bigint;
  readonly services: readonly Uint8Array[];
}

/** Room in a container for the acknowledgments and pings that join the requests. */
const SERVICES_MAX = 32;

/** The next message for the wire: one that stands alone, or a container of several. */
export function packNext(session: ClientSessionState, nowMs: number): OutgoingMessage | undefined {
  const count = countThatFits(session.queue);
  if (session.acks.length > 0 && (count > 0 || session.services.length > 0 || session.areAcksDue(nowMs))) {
    session.services.push(writeMsgIds(session.acks));
    session.acks = [];
  }
  const services = session.services.splice(0, SERVICES_MAX);
  if (count + services.length === 0) return undefined;
  const serverNowMs = nowMs + session.timeOffsetMs;
  const requests = session.queue.splice(0, count);
  // A message that is sent again must not stand alone: its msg_id is old (service_messages_about_messages).
  const isAlone = requests.length + services.length === 1 && requests.every((request) => request.msgId === 0n);
  for (const request of requests) number(session, request, serverNowMs);
  const drafts: InnerDraft[] = [...requests, ...services.map((body) => draftService(session, body, serverNowMs))];
  const outer = isAlone ? standAlone(drafts) : contain(session, drafts, serverNowMs);
  for (const request of requests) request.carrierMsgId = outer.msgId;
  remember(session, { msgId: outer.msgId, services });
  return outer;
}

function countThatFits(queue: readonly ClientRequest[]): number {
  let bytes = 0;
  for (const [count, request] of queue.entries()) {
    bytes += INNER_HEADER_BYTES + request.bodyBytes;
    if (count > 0 && (bytes > CLIENT_CONTAINER_BYTES_MAX || count === CONTAINER_MESSAGES_MAX - SERVICES_MAX)) {
      return count;
    }
  }
  return queue.length;
}

function number(session: ClientSessionState, request: ClientRequest, serverNowMs: number): void {
  request.waiting = false;
  request.sends += 1;
  if (request.msgId !== 0n) return;
  request.msgId = takeMsgId(session, serverNowMs);
  request.seqNo = 2 * session.contentSent + 1;
  session.contentSent += 1;
  session.byMsgId.set(request.msgId, request);
}

const takeMsgId = (session: ClientSessionState, serverNowMs: number): bigint =>
  (session.lastMsgId = nextMsgId(serverNowMs, session.lastMsgId, FROM_CLIENT));

function draftService(session: ClientSessionState, body: Uint8Array, serverNowMs: number): InnerDraft {
  return {
    msgId: takeMsgId(session, serverNowMs),
    seqNo: 2 * session.contentSent,
    bodyBytes: body.length,
    write: (into, _view, at) => into.set(body, at),
  };
}

function standAlone(drafts: readonly InnerDraft[]): OutgoingMessage {
  const [draft] = drafts;
  if (draft === undefined) throw new Error('nothing to send');
  const body = new Uint8Array(draft.bodyBytes);
  draft.write(body, new DataView(body.buffer), 0);
  return { msgId: draft.msgId, seqNo: draft.seqNo, body };
}

function contain(session: ClientSessionState, drafts: readonly InnerDraft[], serverNowMs: number): OutgoingMessage {
  const body = writeContainer(drafts);
  return { msgId: takeMsgId(session, serverNowMs), seqNo: 2 * session.contentSent, body };
}

function remember(session: ClientSessionState, record: SentRecord): void {
  session.recent.push(record);
  if (session.recent.length > RECENT_SENT_MAX) session.recent.shift();
}
