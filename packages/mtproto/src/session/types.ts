import type { Compression } from '../ports/compression.ts';

/** A message as it comes out of decryption (core.telegram.org/mtproto/description). */
export interface IncomingMessage {
  readonly salt: bigint;
  readonly sessionId: bigint;
  readonly msgId: bigint;
  readonly seqNo: number;
  /** Without the padding. The session keeps no reference past `receive`, except inside `request` events. */
  readonly body: Uint8Array;
}

/** A message ready for encryption; the host adds the salt and the session id. */
export interface OutgoingMessage {
  readonly msgId: bigint;
  readonly seqNo: number;
  readonly body: Uint8Array;
}

/** One window in which a salt is accepted; seconds since the Unix epoch. */
export interface FutureSalt {
  readonly validSince: number;
  readonly validUntil: number;
  readonly salt: bigint;
}

/** The salts of one auth key, signed 64-bit. They are derived from time windows by the host, and nothing is stored. */
export interface Salts {
  /** Whether a client may use `salt` now: the current one, and the one before it for 300 s more. */
  accepts(salt: bigint, nowMs: number): boolean;
  current(nowMs: number): bigint;
  /** The current window and those after it, `count` in all (the session asks for 1 to 64). */
  future(count: number, nowMs: number): readonly FutureSalt[];
}

/** What all sessions of a server share. */
export interface SessionContext {
  readonly compression: Compression;
  /** Answers from this size on are gzipped where that makes them smaller. Default `GZIP_BYTES_MIN`. */
  readonly gzipBytesMin?: number;
}

export interface SessionOptions {
  readonly sessionId: bigint;
  readonly salts: Salts;
  /** Random; goes out in `new_session_created`. */
  readonly uniqueId: bigint;
}

/**
 * What the host has to act on. Everything else (acks, pings, salts, states, resends) is handled inside and shows
 * only as outgoing messages.
 */
export type SessionEvent =
  | RequestEvent
  /** `rpc_drop_answer` hit a request that is still running: its answer will not be sent. */
  | { readonly kind: 'requestDropped'; readonly msgId: bigint }
  /** `ping_delay_disconnect`: close the connection unless another one comes within `delayMs`. */
  | { readonly kind: 'disconnectAfter'; readonly delayMs: number }
  /** HTTP transport only; see core.telegram.org/mtproto/service_messages#http-wait-long-poll. */
  | {
      readonly kind: 'httpWait';
      readonly maxDelayMs: number;
      readonly waitAfterMs: number;
      readonly maxWaitMs: number;
    }
  /** Forget another session of the same auth key, then call `answerDestroySession`. */
  | { readonly kind: 'destroySession'; readonly msgId: bigint; readonly sessionId: bigint }
  /** Destroy the auth key, then call `answerDestroyAuthKey`; the connection is closed after that is sent. */
  | { readonly kind: 'destroyAuthKey'; readonly msgId: bigint }
  /** The peer broke the protocol in a way that has no notification: close this connection (not the session). */
  | { readonly kind: 'close'; readonly reason: string };

/** An RPC query. `body` begins with its constructor, is already inflated, and is the host's to keep. */
export interface RequestEvent {
  readonly kind: 'request';
  readonly msgId: bigint;
  readonly body: Uint8Array;
}

/** What one `receive` led to. */
export interface Received {
  /**
   * True where the message was new and valid. The host sends the session's messages over the connection that
   * brought the last fresh message: a replayed one must not move them. (Without any live connection, take any.)
   */
  readonly fresh: boolean;
  /**
   * The refusal of this message (bad_msg_notification, bad_server_salt). It goes out at once over the connection that
   * brought the message, also where the session has another one: else a client that came back with an old salt would
   * never hear of it.
   */
  readonly reply: OutgoingMessage | undefined;
  readonly events: readonly SessionEvent[];
}

export type DestroyAuthKeyOutcome = 'ok' | 'none' | 'fail';

/** For `invokeAfterMsg(s)`: the session does not read requests, so their order is the host's to keep. */
export type RequestState = 'unknown' | 'running' | 'answered';

/**
 * The server's side of one MTProto session: one object per (auth key, session id) that outlives connections by
 * `SESSION_LIFE_MS`. Sans-I/O and deterministic: the clock comes in as `nowMs` (milliseconds since the Unix epoch).
 *
 * Use: `receive` each decrypted message; act on the events; after that, and after each `answer` or `push`, call
 * `drain` until it gives nothing, as long as the socket takes more. When `deadlineMs` passes, drain again.
 */
export interface ServerSession {
  readonly sessionId: bigint;
  /** When `drain` has to be called although nothing happened (delayed acks); Infinity for never. */
  readonly deadlineMs: number;
  /** When a session without a connection may be forgotten; Infinity while attached. */
  readonly expiresAtMs: number;
  /** So much waits for `drain` that the host must not read from the connection until this is false again. */
  readonly congested: boolean;
  /** True where `drain` would give a message now. */
  hasOutgoing(nowMs: number): boolean;

  receive(message: IncomingMessage, nowMs: number): Received;
  /**
   * The encoded result of a request. False where nobody waits for it any more (dropped or unknown).
   * @param isDense it is not worth the attempt to compress it
   */
  answer(msgId: bigint, result: Uint8Array, isDense?: boolean): boolean;
  /** An `rpc_error`. False as in `answer`. */
  answerError(msgId: bigint, code: number, message: string): boolean;
  answerDestroySession(msgId: bigint, sessionId: bigint, existed: boolean): void;
  answerDestroyAuthKey(msgId: bigint, outcome: DestroyAuthKeyOutcome): void;
  /**
   * Sends encoded updates. The body is kept by reference until acknowledged, so one body may serve many sessions.
   * `ephemeral` pushes (typing, status) are sent once and never again. False where the queue is full and the push
   * was dropped: the client has a gap that `updatesTooLong` tells it of, which the session queues by itself.
   */
  push(body: Uint8Array, ephemeral?: boolean): boolean;
  /** The next message for the wire, several packed into one container; undefined for none. */
  drain(nowMs: number): OutgoingMessage | undefined;
  /** A connection took the session over: whatever was sent before and not acknowledged is sent again. */
  attach(nowMs: number): void;
  /** The last connection is gone: `expiresAtMs` starts to run. */
  detach(nowMs: number): void;
  /** Sends again what was sent before `sentBeforeMs` and not acknowledged (for the HTTP transport). */
  resend(sentBeforeMs: number): void;
  requestState(msgId: bigint): RequestState;
}
