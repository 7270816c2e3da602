import { encodeMt } from '@suaka/tl/mtproto';
import type { Compression } from '../ports/compression.ts';
import { packSmaller } from '../service/gzip-packed.ts';
import { ReceivedLog } from '../session/received-log.ts';
import type { OutgoingMessage } from '../session/types.ts';
import { ClientRequest } from './client-request.ts';
import { CALLS_MAX, CLIENT_ACKS_MAX, CLIENT_GZIP_BYTES_MAX, CLIENT_GZIP_BYTES_MIN } from './limits.ts';
import { packNext, type SentRecord } from './pack.ts';
import { receiveFromServer } from './receive.ts';
import type { ClientEvent, ClientSession, ClientSessionOptions, IncomingServerMessage } from './types.ts';

export const createClientSession = (options: ClientSessionOptions): ClientSession => new ClientSessionState(options);

/** What `ClientSession` promises, and what its steps share. */
export class ClientSessionState implements ClientSession {
  readonly sessionId: bigint;
  readonly compression: Compression;
  readonly received = new ReceivedLog();
  /** Unanswered calls by the msg_id they were sent with. */
  readonly byMsgId = new Map<bigint, ClientRequest>();
  salt: bigint;
  timeOffsetMs: number;
  /** False where the next message of the server sets the clock, since nothing is known of it (or not any more). */
  isClockKnown: boolean;
  lastMsgId = 0n;
  /** The greatest msg_id that the server is known to have taken. */
  acceptedMsgId = 0n;
  contentSent = 0;
  /** Refusals since the server last took something. */
  refusals = 0;
  /** Calls in the order in which they go out. */
  queue: ClientRequest[] = [];
  /** Encoded service messages that wait. */
  services: Uint8Array[] = [];
  /** msg_ids that wait to be acknowledged. */
  acks: bigint[] = [];
  ackDueMs = Infinity;
  /** The last outer messages, the newest last. */
  readonly recent: SentRecord[] = [];
  private readonly calls = new Map<number, ClientRequest>();
  private lastCallId = 0;

  constructor(options: ClientSessionOptions) {
    this.sessionId = options.sessionId;
    this.salt = options.salt;
    this.timeOffsetMs = options.timeOffsetMs ?? 0;
    this.isClockKnown = options.timeOffsetMs !== undefined;
    this.compression = options.compression;
  }

  get deadlineMs(): number {
    return this.acks.length > 0 ? this.ackDueMs : Infinity;
  }

  get callCount(): number {
    return this.calls.size;
  }

  call(body: Uint8Array): number | undefined {
    if (this.calls.size >= CALLS_MAX) return undefined;
    const isWorthPacking = body.length >= CLIENT_GZIP_BYTES_MIN && body.length <= CLIENT_GZIP_BYTES_MAX;
    const request = new ClientRequest(
      (this.lastCallId += 1),
      isWorthPacking ? packSmaller(this.compression, body) : body,
    );
    this.calls.set(request.callId, request);
    this.enqueue(request);
    return request.callId;
  }

  enqueue(request: ClientRequest): void {
    if (request.waiting) return;
    request.waiting = true;
    this.queue.push(request);
  }

  cancel(callId: number): void {
    const request = this.calls.get(callId);
    if (request === undefined) return;
    this.settle(request);
    if (request.sends > 0) this.call(encodeMt({ _: 'rpc_drop_answer', req_msg_id: request.msgId }));
  }

  /** The call is over: nothing of it is kept. */
  settle(request: ClientRequest): void {
    this.calls.delete(request.callId);
    this.byMsgId.delete(request.msgId);
    if (request.waiting) this.queue = this.queue.filter((other) => other !== request);
  }

  ping(pingId: bigint, disconnectDelaySeconds: number): void {
    this.services.push(
      encodeMt({ _: 'ping_delay_disconnect', ping_id: pingId, disconnect_delay: disconnectDelaySeconds }),
    );
  }

  receive(message: IncomingServerMessage, nowMs: number): readonly ClientEvent[] {
    return receiveFromServer(this, message, nowMs);
  }

  drain(nowMs: number): OutgoingMessage | undefined {
    return packNext(this, nowMs);
  }

  reconnected(): void {
    this.isClockKnown = false;
    this.services = [];
    this.recent.length = 0;
    const again = [...this.calls.values()].filter((request) => request.sends > 0 && !request.waiting);
    // Before what was never sent, so that the server sees the calls in the order in which they were made.
    this.queue = [...again, ...this.queue];
    for (const request of again) request.waiting = true;
  }

  /** Calls in the order in which they were made. */
  openCalls(): Iterable<ClientRequest> {
    return this.calls.values();
  }

  areAcksDue(nowMs: number): boolean {
    return this.acks.length >= CLIENT_ACKS_MAX || this.deadlineMs <= nowMs;
  }
}
