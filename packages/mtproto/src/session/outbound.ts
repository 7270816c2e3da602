import { RPC_RESULT_ID } from '../service/constructor-id.ts';
import type { InnerDraft } from '../service/container.ts';

/**
 * - `answer`: an rpc_result, kept until acknowledged
 * - `push`: updates, kept until acknowledged
 * - `notice`: new_session_created, kept until acknowledged
 * - `reply`: a service message that needs no acknowledgment
 * - `ephemeral`: updates that are worthless later; sent as not content-related, so that nobody acknowledges them
 */
export type OutboundKind = 'answer' | 'push' | 'notice' | 'reply' | 'ephemeral';

const RESULT_HEADER_BYTES = 12;

/** A message on its way to the client. It gets its msg_id and seq_no when it is sent first, and keeps them. */
export class Outbound implements InnerDraft {
  readonly kind: OutboundKind;
  /** The result alone for an answer, else the whole body. */
  readonly payload: Uint8Array;
  /** The request that an answer is for, else 0. */
  readonly requestMsgId: bigint;
  /** 0 until it is sent first. */
  msgId = 0n;
  seqNo = 0;
  sentAtMs = 0;
  /** It stands in the queue of what `drain` sends next. */
  waiting = false;

  constructor(kind: OutboundKind, payload: Uint8Array, requestMsgId = 0n) {
    this.kind = kind;
    this.payload = payload;
    this.requestMsgId = requestMsgId;
  }

  /** Whether it is kept for a resend until the client acknowledges it; that is what content-related means. */
  get isKept(): boolean {
    return this.kind === 'answer' || this.kind === 'push' || this.kind === 'notice';
  }

  get isPush(): boolean {
    return this.kind === 'push' || this.kind === 'ephemeral';
  }

  get bodyBytes(): number {
    return this.kind === 'answer' ? RESULT_HEADER_BYTES + this.payload.length : this.payload.length;
  }

  /** The body as a message that stands alone. */
  body(): Uint8Array {
    if (this.kind !== 'answer') return this.payload;
    const body = new Uint8Array(this.bodyBytes);
    this.write(body, new DataView(body.buffer), 0);
    return body;
  }

  write(into: Uint8Array, view: DataView, at: number): void {
    let start = at;
    if (this.kind === 'answer') {
      view.setUint32(at, RPC_RESULT_ID, true);
      view.setBigInt64(at + 4, this.requestMsgId, true);
      start += RESULT_HEADER_BYTES;
    }
    into.set(this.payload, start);
  }
}
