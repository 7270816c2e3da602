import type { Crypto, RsaPublicKey, ServerKeyCrypto } from '../crypto/port.ts';
import { ServerKeyExchange } from '../key-exchange/server-key-exchange.ts';
import { MessageCipher } from '../message/message-cipher.ts';
import { decodePlainMessage, encodePlainMessage, peekAuthKeyId } from '../message/plain-message.ts';
import type { AuthKey } from '../message/types.ts';
import type { ClientClock } from '../ports/client-clock.ts';
import type { Compression } from '../ports/compression.ts';
import type { DuplexEvents, OpenDuplex } from '../ports/duplex.ts';
import { createServerSession } from '../session/server-session.ts';
import type { OutgoingMessage, ServerSession, SessionEvent } from '../session/types.ts';
import { ServerFrameCodec } from '../transport/server-frame-codec.ts';
import { transportErrors } from '../transport/transport-error.ts';
import { windowSalts } from './window-salts.ts';

/** A request that reached the server and waits for the test's answer. */
export interface Pending {
  readonly session: ServerSession;
  readonly msgId: bigint;
  readonly body: Uint8Array;
}

/** The adapters are the test's to choose. */
export interface MemoryServerOptions {
  readonly crypto: Crypto;
  readonly keyCrypto: ServerKeyCrypto;
  readonly compression: Compression;
  readonly clock: ClientClock;
  readonly publicKey: RsaPublicKey;
}

/** A whole server in memory without an API: key exchange, sessions, and requests for the test to answer. */
export class MemoryServer {
  readonly requests: Pending[] = [];
  readonly events: SessionEvent[] = [];
  readonly publicKey: RsaPublicKey;
  readonly keys = new Map<bigint, AuthKey>();
  connectionCount = 0;
  /** New connections are taken and nothing is ever said on them. */
  isMute = false;
  private readonly crypto: Crypto;
  private readonly compression: Compression;
  private readonly clock: ClientClock;
  private readonly cipher: MessageCipher;
  private readonly exchange: ServerKeyExchange;
  private readonly sessions = new Map<bigint, ServerSession>();
  private readonly salts = windowSalts(1_800_000);
  private readonly awaited: ((request: Pending) => void)[] = [];
  private current: MemoryConnection | undefined;

  constructor({ crypto, keyCrypto, compression, clock, publicKey }: MemoryServerOptions) {
    this.crypto = crypto;
    this.compression = compression;
    this.clock = clock;
    this.publicKey = publicKey;
    this.cipher = new MessageCipher(crypto, 'server');
    this.exchange = new ServerKeyExchange({
      crypto,
      keyCrypto,
      fingerprint: publicKey.fingerprint,
      nowSeconds: () => Math.floor(clock.nowMs() / 1000),
      admit: async () => 'admitted',
      keep: async ({ authKey }) => {
        this.keys.set(authKey.id, authKey);
        return 'kept';
      },
    });
  }

  readonly open: OpenDuplex = (events) => {
    this.connectionCount += 1;
    const connection = new MemoryConnection(events, new ServerFrameCodec(this.crypto, 'intermediate'));
    this.current = connection;
    queueMicrotask(() => events.onOpen());
    return {
      send: (bytes) =>
        queueMicrotask(() => {
          if (connection.isOpen && !this.isMute) {
            connection.codec.receive(bytes, { onFrame: (frame) => this.take(connection, frame) });
          }
        }),
      close: () => connection.end(),
    };
  };

  /** Breaks the connection as a network does. */
  breakConnection(): void {
    const broken = this.current;
    this.current = undefined;
    for (const session of this.sessions.values()) session.detach(this.clock.nowMs());
    broken?.end();
  }

  private take(connection: MemoryConnection, frame: Uint8Array): void {
    if (peekAuthKeyId(frame) === 0n) {
      void this.takePlain(connection, frame);
      return;
    }
    const authKey = this.keys.get(peekAuthKeyId(frame) ?? 0n);
    const message = authKey === undefined ? undefined : this.cipher.decrypt(authKey, frame);
    if (authKey === undefined || message === undefined) {
      connection.write(connection.codec.encodeTransportError(transportErrors.notFound));
      return;
    }
    const session = this.session(message.sessionId);
    const { fresh, reply, events } = session.receive(message, this.clock.nowMs());
    if (fresh && connection.authKey === undefined) {
      connection.authKey = authKey;
      session.attach(this.clock.nowMs());
    }
    if (reply !== undefined) this.write(connection, authKey, session, reply);
    this.events.push(...events);
    for (const event of events) if (event.kind === 'request') this.note({ session, ...event });
    this.flush(session);
  }

  private note(request: Pending): void {
    const waiter = this.awaited.shift();
    if (waiter === undefined) this.requests.push(request);
    else waiter(request);
  }

  private async takePlain(connection: MemoryConnection, frame: Uint8Array): Promise<void> {
    const body = decodePlainMessage(frame)?.body ?? new Uint8Array();
    const step = await this.exchange.receive(body, { addressBlock: 'memory' });
    if (step.kind === 'refuse') connection.write(connection.codec.encodeTransportError(step.transportError));
    else connection.write(connection.codec.encodeFrame(encodePlainMessage(1n, step.body)));
  }

  private session(sessionId: bigint): ServerSession {
    const known = this.sessions.get(sessionId);
    if (known !== undefined) return known;
    const session = createServerSession(
      { sessionId, salts: this.salts, uniqueId: 9n },
      { compression: this.compression },
    );
    this.sessions.set(sessionId, session);
    return session;
  }

  /** The oldest request that was not asked for yet, as soon as there is one. */
  nextRequest(): Promise<Pending> {
    const request = this.requests.shift();
    return request === undefined ? new Promise((resolve) => this.awaited.push(resolve)) : Promise.resolve(request);
  }

  answer({ session, msgId }: Pending, result: Uint8Array): void {
    session.answer(msgId, result);
    this.flush(session);
  }

  answerError({ session, msgId }: Pending, code: number, message: string): void {
    session.answerError(msgId, code, message);
    this.flush(session);
  }

  push(body: Uint8Array): void {
    for (const session of this.sessions.values()) {
      session.push(body);
      this.flush(session);
    }
  }

  flush(session: ServerSession): void {
    const { current } = this;
    const authKey = current?.authKey;
    if (current === undefined || authKey === undefined) return;
    const nowMs = this.clock.nowMs();
    for (let next = session.drain(nowMs); next; next = session.drain(nowMs))
      this.write(current, authKey, session, next);
  }

  private write(connection: MemoryConnection, authKey: AuthKey, session: ServerSession, next: OutgoingMessage): void {
    const salt = this.salts.current(this.clock.nowMs());
    const header = { salt, sessionId: session.sessionId, msgId: next.msgId, seqNo: next.seqNo };
    connection.write(connection.codec.encodeFrame(this.cipher.encrypt(authKey, header, next.body)));
  }
}

class MemoryConnection {
  readonly codec: ServerFrameCodec;
  authKey: AuthKey | undefined;
  isOpen = true;
  private readonly events: DuplexEvents;

  constructor(events: DuplexEvents, codec: ServerFrameCodec) {
    this.events = events;
    this.codec = codec;
  }

  write(bytes: Uint8Array): void {
    queueMicrotask(() => {
      if (this.isOpen) this.events.onBytes(bytes);
    });
  }

  end(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    queueMicrotask(() => this.events.onClosed());
  }
}
