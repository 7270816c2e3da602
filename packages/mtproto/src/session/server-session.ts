import { encodeMt } from '@suaka/tl/mtproto';
import { packSmaller } from '../service/gzip-packed.ts';
import { writeMsgIds } from '../service/msg-ids.ts';
import { ACK_DELAY_MS, GZIP_BYTES_MIN, RESEND_BYTES_MAX, RUNNING_MAX, SESSION_LIFE_MS } from './limits.ts';
import { Outbound } from './outbound.ts';
import { Outbox } from './outbox.ts';
import { packNext, UPDATES_TOO_LONG } from './pack.ts';
import { ACKNOWLEDGED, ANSWER_LOST, ANSWERED, ReceivedLog, REQUEST } from './received-log.ts';
import { receiveMessage } from './receive.ts';
import type {
  DestroyAuthKeyOutcome,
  IncomingMessage,
  OutgoingMessage,
  Received,
  RequestState,
  Salts,
  ServerSession,
  SessionContext,
  SessionOptions,
} from './types.ts';

const GREATEST_MSG_ID = 2n ** 63n - 1n;

/** Makes the server's side of a new session. */
export const createServerSession = (options: SessionOptions, context: SessionContext): ServerSession =>
  new SessionState(options, context);

/** What `ServerSession` promises, and in the same object (there are many of them) what its steps share. */
export class SessionState implements ServerSession {
  readonly sessionId: bigint;
  readonly salts: Salts;
  readonly uniqueId: bigint;
  readonly context: SessionContext;
  readonly log = new ReceivedLog();
  readonly outbox = new Outbox();
  expiresAtMs = Infinity;
  /** As told in `new_session_created`. */
  firstMsgId = GREATEST_MSG_ID;
  /** The last msg_id given to an outgoing message. */
  lastMsgId = 0n;
  /** Content-related messages sent so far, from which seq_no follows. */
  contentSent = 0;
  private running = 0;
  /** Requests that neither an answer nor an acknowledgment has been queued for. */
  private owedAcks = 0;
  private ackDueMs = Infinity;
  /** The client has a gap in its updates that it does not know of yet. */
  private pushesLost = false;
  /** Pushes were forgotten that may not have arrived; it shows after a reconnect. */
  private pushesForgotten = false;

  constructor(options: SessionOptions, context: SessionContext) {
    this.sessionId = options.sessionId;
    this.salts = options.salts;
    this.uniqueId = options.uniqueId;
    this.context = context;
  }

  get deadlineMs(): number {
    return this.owedAcks > 0 ? this.ackDueMs : Infinity;
  }

  get congested(): boolean {
    return this.outbox.congested;
  }

  hasOutgoing(nowMs: number): boolean {
    return this.outbox.waitingCount > 0 || this.pushesLost || this.deadlineMs <= nowMs;
  }

  receive(message: IncomingMessage, nowMs: number): Received {
    return receiveMessage(this, message, nowMs);
  }

  /** Counts a request in; false where too many run already. */
  begin(nowMs: number): boolean {
    this.running += 1;
    if (this.owedAcks === 0) this.ackDueMs = nowMs + ACK_DELAY_MS;
    this.owedAcks += 1;
    return this.running <= RUNNING_MAX;
  }

  answer(msgId: bigint, result: Uint8Array, isDense = false): boolean {
    if (!this.finish(msgId)) return false;
    const isLarge = !isDense && result.length >= (this.context.gzipBytesMin ?? GZIP_BYTES_MIN);
    const payload = isLarge ? packSmaller(this.context.compression, result) : result;
    return this.outbox.add(new Outbound('answer', payload, msgId));
  }

  answerError(msgId: bigint, code: number, message: string): boolean {
    return this.answer(msgId, encodeMt({ _: 'rpc_error', error_code: code, error_message: message }));
  }

  /** Counts a request out; false where it does not run. */
  private finish(msgId: bigint): boolean {
    const index = this.log.find(msgId);
    if (this.stateAt(index) !== 'running') return false;
    this.running -= 1;
    this.settleAck(index);
    this.log.addFlags(index, ANSWERED);
    return true;
  }

  private settleAck(index: number): void {
    if ((this.log.flagsAt(index) & ACKNOWLEDGED) !== 0) return;
    this.owedAcks -= 1;
    this.log.addFlags(index, ACKNOWLEDGED);
  }

  requestState(msgId: bigint): RequestState {
    return this.stateAt(this.log.find(msgId));
  }

  private stateAt(index: number): RequestState {
    const flags = index < 0 ? 0 : this.log.flagsAt(index);
    if ((flags & REQUEST) === 0) return 'unknown';
    return (flags & ANSWERED) === 0 ? 'running' : 'answered';
  }

  answerDestroySession(_msgId: bigint, sessionId: bigint, existed: boolean): void {
    this.reply(encodeMt({ _: existed ? 'destroy_session_ok' : 'destroy_session_none', session_id: sessionId }));
  }

  answerDestroyAuthKey(_msgId: bigint, outcome: DestroyAuthKeyOutcome): void {
    this.reply(encodeMt({ _: `destroy_auth_key_${outcome}` }));
  }

  /** Queues a service message that is never sent twice. */
  reply(body: Uint8Array): void {
    this.outbox.add(new Outbound('reply', body));
  }

  push(body: Uint8Array, ephemeral = false): boolean {
    if (this.outbox.add(new Outbound(ephemeral ? 'ephemeral' : 'push', body))) return true;
    if (!ephemeral) {
      // One word instead of many: the client asks for the difference, which holds them all.
      this.outbox.dropWaitingPushes();
      this.pushesLost = true;
    }
    return false;
  }

  drain(nowMs: number): OutgoingMessage | undefined {
    if (this.deadlineMs <= nowMs) this.queueAcks();
    if (this.pushesLost) {
      this.pushesLost = false;
      this.push(UPDATES_TOO_LONG);
    }
    const next = packNext(this, nowMs);
    if (next === undefined) return undefined;
    for (const forgotten of next.forgotten) this.noteForgotten(forgotten);
    return next.message;
  }

  private queueAcks(): void {
    const msgIds: bigint[] = [];
    for (let index = 0; index < this.log.length; index += 1) {
      const isOwed = (this.log.flagsAt(index) & (REQUEST | ACKNOWLEDGED)) === REQUEST;
      if (!isOwed) continue;
      msgIds.push(this.log.msgIdAt(index));
      this.settleAck(index);
    }
    this.acknowledge(msgIds);
  }

  /** Tells the client that its messages are here. */
  acknowledge(msgIds: readonly bigint[]): void {
    if (msgIds.length > 0) this.reply(writeMsgIds(msgIds));
  }

  private noteForgotten(message: Outbound): void {
    if (message.isPush) this.pushesForgotten = true;
    const index = message.kind === 'answer' ? this.log.find(message.requestMsgId) : -1;
    if (index >= 0) this.log.addFlags(index, ANSWER_LOST);
  }

  attach(nowMs: number): void {
    this.expiresAtMs = Infinity;
    this.resend(nowMs + 1);
    this.pushesLost ||= this.pushesForgotten;
    this.pushesForgotten = false;
  }

  detach(nowMs: number): void {
    this.expiresAtMs = nowMs + SESSION_LIFE_MS;
    this.outbox.dropWaiting(({ kind }) => kind === 'reply' || kind === 'ephemeral');
  }

  resend(sentBeforeMs: number): void {
    for (const message of this.outbox.keptMessages()) {
      if (message.sentAtMs >= sentBeforeMs) continue;
      if (message.bodyBytes > RESEND_BYTES_MAX) this.announce(message);
      else this.outbox.resend(message);
    }
  }

  /** Says that a large message is there instead of sending it again; the client asks for it or acknowledges it. */
  announce({ kind, requestMsgId, msgId, bodyBytes }: Outbound): void {
    const about = { answer_msg_id: msgId, bytes: bodyBytes, status: 0 };
    this.reply(
      kind === 'answer'
        ? encodeMt({ _: 'msg_detailed_info', msg_id: requestMsgId, ...about })
        : encodeMt({ _: 'msg_new_detailed_info', ...about }),
    );
  }
}
