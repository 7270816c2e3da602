import { createAuthKey } from '../message/auth-key.ts';
import { MessageCipher } from '../message/message-cipher.ts';
import type { AuthKey, DecryptedMessage } from '../message/types.ts';
import type { ClientKeyExchangeOutcome } from '../key-exchange/client-key-exchange.ts';
import { transportErrors } from '../transport/transport-error.ts';
import { type Call, CallTable } from './call-table.ts';
import type { ClientOptions, ClientState } from './client-options.ts';
import { createClientSession } from './client-session.ts';
import { Connection } from './connection.ts';
import { Heartbeat } from './heartbeat.ts';
import { randomLong } from './random-long.ts';
import { DEFAULT_RECONNECT, ReconnectPolicy } from './reconnect-policy.ts';
import type { ClientEvent, ClientSession } from './types.ts';

/** A connection that is not ready by then, key exchange included, is given up. */
const CONNECT_MS_MAX = 20_000;

/** After -429 the client stays away for so long at least. */
const FLOOD_DELAY_MS = 15_000;

export interface CallOptions {
  /** Rejects with `timeout` after this; without it a call waits through any number of reconnects. */
  readonly timeoutMs?: number;
}

/**
 * A client over connections that come and go: it makes the auth key, keeps one session, and sends again what a broken
 * connection left unanswered so that nothing is done twice. Requests and results are bytes; see `ApiClient`.
 */
export class Client {
  private readonly options: ClientOptions;
  private readonly cipher: MessageCipher;
  private readonly policy: ReconnectPolicy;
  private readonly calls: CallTable;
  private readonly heartbeat: Heartbeat;
  private state: ClientState = 'waiting';
  private authKey: AuthKey | undefined;
  private session: ClientSession | undefined;
  private connection: Connection | undefined;
  private isReady = false;
  private isFlushing = false;
  private retry: { cancel(): void } | undefined;
  private deadline: { cancel(): void } | undefined;
  private opening: { cancel(): void } | undefined;

  constructor(options: ClientOptions) {
    this.options = options;
    const { crypto, auth, clock } = options;
    this.cipher = new MessageCipher(crypto, 'client');
    this.policy = new ReconnectPolicy(options.reconnect ?? DEFAULT_RECONNECT, () => randomFraction(crypto));
    this.calls = new CallTable(options.wrapFirst);
    this.heartbeat = new Heartbeat(clock, {
      ping: (delaySeconds) => this.ping(delaySeconds),
      onSilence: () => this.connection?.close(),
    });
    if (auth !== undefined) {
      this.authKey = createAuthKey(crypto, auth.key);
      this.startSession(auth.salt, auth.timeOffsetMs);
    }
  }

  /** Opens the connection, which from then on is kept up until `close`. */
  connect(): void {
    if (this.state !== 'waiting' || this.connection !== undefined) return;
    this.retry?.cancel();
    this.setState('connecting');
    this.opening = this.options.clock.after(CONNECT_MS_MAX, () => this.connection?.close());
    const { open, transport, crypto, keyCrypto, publicKeys, dcId, clock } = this.options;
    const keyExchange = { keyCrypto, publicKeys, ...(dcId === undefined ? {} : { dcId }) };
    const { cipher, authKey } = this;
    this.connection = new Connection(
      { open, transport, crypto, cipher, keyExchange, authKey, nowMs: () => clock.nowMs() },
      {
        onReady: (outcome) => this.onReady(outcome),
        onMessage: (message) => this.onMessage(message),
        onEnded: (transportError) => this.onEnded(transportError),
      },
    );
  }

  /** Ends it all: calls without an answer are rejected with `closed`. */
  close(): void {
    if (this.state === 'closed') return;
    this.setState('closed');
    this.retry?.cancel();
    this.connection?.close();
    this.calls.failAll('closed');
  }

  /** The encoded result of an encoded request. Rejects with `RpcError` or `CallFailed`. */
  call(request: Uint8Array, { timeoutMs }: CallOptions = {}): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const call: Call = { request, resolve, reject, isWrapped: false, timer: undefined };
      if (this.state === 'closed') {
        this.calls.fail(call, 'closed');
        return;
      }
      if (timeoutMs !== undefined) call.timer = this.options.clock.after(timeoutMs, () => this.giveUp(call));
      this.calls.submit(call, this.session);
      this.scheduleFlush();
    });
  }

  /** Finds out whether the connection still carries anything, as after a change of network. */
  check(): void {
    if (this.isReady) this.heartbeat.beatNow();
    else this.connect();
  }

  private giveUp(call: Call): void {
    const callId = this.calls.remove(call);
    if (callId !== undefined) this.session?.cancel(callId);
    this.calls.fail(call, 'timeout');
    this.scheduleFlush();
  }

  private startSession(salt: bigint, timeOffsetMs: number): void {
    const { crypto, compression } = this.options;
    this.session = createClientSession({ sessionId: randomLong(crypto), salt, timeOffsetMs, compression });
    this.calls.submitWaiting(this.session);
  }

  private onReady(outcome: ClientKeyExchangeOutcome | undefined): void {
    this.calls.isInitialised = false;
    if (outcome === undefined) {
      this.session?.reconnected();
    } else {
      this.authKey = outcome.authKey;
      this.startSession(outcome.initialSalt, outcome.serverTimeSeconds * 1000 - this.options.clock.nowMs());
      this.tellAuth();
    }
    this.isReady = true;
    this.opening?.cancel();
    this.setState('ready');
    // Also tells the server which connection the session has now.
    this.heartbeat.start();
    this.flush();
  }

  private onMessage({ sessionId, msgId, seqNo, body }: DecryptedMessage): void {
    const { session } = this;
    if (session === undefined || sessionId !== session.sessionId) return;
    this.heartbeat.heard();
    this.policy.succeeded();
    for (const event of session.receive({ msgId, seqNo, body }, this.options.clock.nowMs())) this.take(event, session);
    this.scheduleFlush();
  }

  private take(event: ClientEvent, session: ClientSession): void {
    const { events } = this.options;
    switch (event.kind) {
      case 'result':
        this.calls.resolve(event.callId, event.result);
        break;
      case 'error':
        this.calls.reject(event.callId, event, session);
        break;
      case 'failed':
        this.calls.failById(event.callId, event.reason);
        break;
      case 'updates':
        events?.onUpdates?.(event.body);
        break;
      case 'newSession':
        events?.onNewSession?.();
        break;
      case 'saltChanged':
        this.tellAuth();
        break;
      case 'close':
        this.connection?.close();
        break;
      case 'pong':
        break;
    }
  }

  private onEnded(transportError: number | undefined): void {
    this.isReady = false;
    this.connection = undefined;
    this.heartbeat.stop();
    this.deadline?.cancel();
    this.opening?.cancel();
    if (this.state === 'closed') return;
    if (transportError === transportErrors.notFound && this.authKey !== undefined) this.loseKey();
    this.setState('waiting');
    const atLeastMs = transportError === transportErrors.flood ? FLOOD_DELAY_MS : 0;
    const delayMs = this.policy.nextDelayMs(this.options.clock.nowMs(), atLeastMs);
    this.retry = this.options.clock.after(delayMs, () => this.connect());
  }

  private loseKey(): void {
    this.authKey = undefined;
    this.session = undefined;
    this.calls.failAll('key-lost');
    this.options.events?.onKeyLost?.();
  }

  private ping(delaySeconds: number): void {
    this.session?.ping(randomLong(this.options.crypto), delaySeconds);
    this.flush();
  }

  /** Once for all calls of one turn, so that they travel together. */
  private scheduleFlush(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    queueMicrotask(() => {
      this.isFlushing = false;
      this.flush();
    });
  }

  private flush(): void {
    const { session, connection, options } = this;
    if (!this.isReady || session === undefined || connection === undefined) return;
    const nowMs = options.clock.nowMs();
    for (let next = session.drain(nowMs); next !== undefined; next = session.drain(nowMs)) {
      const { salt, sessionId } = session;
      connection.send({ salt, sessionId, msgId: next.msgId, seqNo: next.seqNo }, next.body);
    }
    this.deadline?.cancel();
    const dueMs = session.deadlineMs - nowMs;
    if (dueMs < Infinity) this.deadline = options.clock.after(Math.max(0, dueMs), () => this.flush());
  }

  private setState(state: ClientState): void {
    if (state === this.state) return;
    this.state = state;
    this.options.events?.onState?.(state);
  }

  private tellAuth(): void {
    const { authKey, session } = this;
    if (authKey === undefined || session === undefined) return;
    this.options.events?.onAuth?.({ key: authKey.bytes, salt: session.salt, timeOffsetMs: session.timeOffsetMs });
  }
}

function randomFraction(crypto: { randomBytes(length: number): Uint8Array }): number {
  const bytes = crypto.randomBytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) / 2 ** 32;
}
