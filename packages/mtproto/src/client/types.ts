import type { Compression } from '../ports/compression.ts';
import type { OutgoingMessage } from '../session/types.ts';

export interface ClientSessionOptions {
  /** Random. */
  readonly sessionId: bigint;
  /** The last known one; a wrong one costs a round trip. */
  readonly salt: bigint;
  /** The server's clock minus this one's, as far as it is known (the key exchange tells it). */
  readonly timeOffsetMs?: number;
  readonly compression: Compression;
}

/** What one message of the server means for the host. */
export type ClientEvent =
  | { readonly kind: 'result'; readonly callId: number; readonly result: Uint8Array }
  /** An rpc_error. */
  | { readonly kind: 'error'; readonly callId: number; readonly code: number; readonly message: string }
  /**
   * The call cannot be finished: `refused` by the protocol (a defect of one of the two sides), or `fate-unknown`
   * where the server cannot say any more whether it was done.
   */
  | { readonly kind: 'failed'; readonly callId: number; readonly reason: 'refused' | 'fate-unknown' }
  /** An object of the API that answers nothing: Updates. */
  | { readonly kind: 'updates'; readonly body: Uint8Array }
  /** The server knew nothing of this session: updates may have been missed. */
  | { readonly kind: 'newSession' }
  | { readonly kind: 'pong'; readonly pingId: bigint }
  /** The salt or the clock's offset changed: whoever keeps them may store them. */
  | { readonly kind: 'saltChanged' }
  /** The server broke the protocol: close the connection. */
  | { readonly kind: 'close'; readonly reason: string };

/**
 * The client's side of one MTProto session, sans-I/O and deterministic. Times are milliseconds since the Unix epoch
 * by the client's own clock.
 */
export interface ClientSession {
  readonly sessionId: bigint;
  /** For the next outgoing message. */
  readonly salt: bigint;
  readonly timeOffsetMs: number;
  /** When `drain` has to be called although nothing happened; Infinity for never. */
  readonly deadlineMs: number;
  /** Calls without an answer. */
  readonly callCount: number;

  /** Queues a request; its answer comes as an event with the id returned. Undefined where CALLS_MAX wait. */
  call(body: Uint8Array): number | undefined;
  /** Gives up the answer of a call; no event follows. The server is told where it may be at work on it. */
  cancel(callId: number): void;
  /** Queues ping_delay_disconnect. */
  ping(pingId: bigint, disconnectDelaySeconds: number): void;
  receive(message: IncomingServerMessage, nowMs: number): readonly ClientEvent[];
  /** The next message for the wire; undefined for none. */
  drain(nowMs: number): OutgoingMessage | undefined;
  /**
   * A new connection is there: what has no answer is sent again, with the same msg_ids in a new container, so that
   * the server acts on nothing twice.
   */
  reconnected(): void;
}

/** A decrypted message whose session id and msg_key were checked. */
export interface IncomingServerMessage {
  readonly msgId: bigint;
  readonly seqNo: number;
  readonly body: Uint8Array;
}
