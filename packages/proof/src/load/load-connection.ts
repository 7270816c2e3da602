import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { nodeCompression } from '@suaka/compression-node';
import { NodeCrypto, readPublicKey } from '@suaka/crypto-node';
import {
  ClientKeyExchange,
  createClientCodec,
  decodePlainMessage,
  encodePlainMessage,
  MessageCipher,
  nextMsgId,
  peekAuthKeyId,
  type AuthKey,
  type ClientFrameCodec,
} from '@suaka/mtproto';
import type { RsaPublicKey } from '@suaka/mtproto/crypto';
import { createClientSession, type ClientEvent, type ClientSession } from '@suaka/mtproto/client';
import {
  decodeObject,
  decodeResult,
  encodeRequest,
  type MethodName,
  type Params,
  type Result,
  type Tl,
} from '@suaka/tl';
import type { ServerDescription } from '../harness/server-description.ts';
import { factorizeByMemory, LoadKeyCrypto } from './load-key-crypto.ts';

/** One object of each serves all connections of the process: they hold scratch memory and no state of a connection. */
const crypto = new NodeCrypto();
const keyCrypto = new LoadKeyCrypto();
const cipher = new MessageCipher(crypto, 'client');

/** What a key exchange leaves behind; enough to connect again as the same device. */
export interface Key {
  readonly authKey: AuthKey;
  salt: bigint;
}

/** An rpc_error. */
export class CallError extends Error {
  override readonly name: string = 'CallError';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** A transport error, such as -429 where the server has no room for a key exchange now. */
export class TransportError extends Error {
  override readonly name: string = 'TransportError';
  readonly code: number;

  constructor(code: number) {
    super(`transport error ${code}`);
    this.code = code;
  }
}

interface Waiting {
  readonly resolve: (result: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

let knownKey: { readonly pem: string; readonly key: RsaPublicKey } | undefined;

/** Read once, since all connections of a run go to one server. */
const publicKeyOf = (pem: string): RsaPublicKey => {
  if (knownKey?.pem !== pem) knownKey = { pem, key: readPublicKey(crypto, pem) };
  return knownKey.key;
};

const randomLong = (): bigint => new DataView(crypto.randomBytes(8).buffer).getBigInt64(0, true);

/**
 * A client made for load: the client's half of our own MTProto over a plain TCP socket with the intermediate framing.
 * It answers calls, counts nothing and hides nothing: a lost connection fails every call.
 */
export class LoadConnection {
  /** Called with every Updates object that the server pushes. */
  onUpdates: ((updates: Tl<'Updates'>) => void) | undefined;
  /** The same, as they came: for those who read another layer. */
  onUpdateBytes: ((body: Uint8Array) => void) | undefined;
  readonly #server: ServerDescription;
  readonly #socket: Socket;
  readonly #codec: ClientFrameCodec;
  readonly #waiting = new Map<number, Waiting>();
  #session: ClientSession | undefined;
  #key: Key | undefined;
  #plain: Waiting | undefined;
  #lastPlainMsgId = 0n;
  #drainWanted = false;
  /** Why the connection ended. */
  #failure: Error | undefined;

  private constructor(server: ServerDescription, socket: Socket) {
    this.#server = server;
    this.#socket = socket;
    this.#codec = createClientCodec(crypto, { framing: 'intermediate', obfuscated: false });
    socket.on('data', (chunk) => {
      this.#codec.receive(chunk, {
        onFrame: (frame) => this.#takeFrame(frame),
        onTransportError: (code) => this.#fail(new TransportError(code)),
      });
    });
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
    socket.write(this.#codec.preamble);
  }

  /** @param localAddress one of this machine's own, from which the connection comes. */
  static async open(server: ServerDescription, localAddress?: string): Promise<LoadConnection> {
    const from = localAddress === undefined ? {} : { localAddress };
    const socket = connect({ host: server.host, port: server.port, noDelay: true, ...from });
    await once(socket, 'connect');
    return new LoadConnection(server, socket);
  }

  get key(): Key {
    if (this.#key === undefined || this.#session === undefined) throw new Error('There is no key yet.');
    return { authKey: this.#key.authKey, salt: this.#session.salt };
  }

  /**
   * Makes a key with the server: a permanent one, or a temporary one of the given life.
   * @throws TransportError, such as -429 where the server has no room
   */
  async exchangeKeys(expiresInSeconds?: number): Promise<void> {
    const exchange = new ClientKeyExchange({
      crypto,
      keyCrypto,
      publicKeys: [publicKeyOf(this.#server.rsaPublicKey)],
      dcId: this.#server.dcId,
      factorize: factorizeByMemory,
      ...(expiresInSeconds === undefined ? {} : { expiresInSeconds }),
    });
    let body = exchange.start();
    for (;;) {
      const step = await exchange.receive(await this.#askPlain(body));
      if (step.kind === 'done') {
        this.useKey({ authKey: step.outcome.authKey, salt: step.outcome.initialSalt });
        return;
      }
      body = step.body;
    }
  }

  /** Goes on with a key that was made before. */
  useKey(key: Key): void {
    this.#key = key;
    this.#session = createClientSession({
      sessionId: randomLong(),
      salt: key.salt,
      timeOffsetMs: 0,
      compression: nodeCompression,
    });
  }

  /** @throws CallError where the server answers rpc_error. */
  async call<M extends MethodName>(request: Params<M> & { readonly _: M }): Promise<Result<M>> {
    return decodeResult<M>(request._, await this.ask(encodeRequest(request)));
  }

  /** A request and its result in bytes, of whatever layer they are. @throws CallError */
  ask(request: Uint8Array): Promise<Uint8Array> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    const callId = this.#session?.call(request);
    if (callId === undefined) return Promise.reject(new Error('no session, or too many calls'));
    this.#waiting.set(callId, { resolve, reject });
    this.#wantDrain();
    return promise;
  }

  close(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.on('error', () => {});
    this.#codec.close();
    this.#socket.destroy();
    this.#fail(new Error('closed'));
  }

  #askPlain(body: Uint8Array): Promise<Uint8Array> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#plain = { resolve, reject };
    this.#lastPlainMsgId = nextMsgId(Date.now(), this.#lastPlainMsgId, 0n);
    this.#socket.write(this.#codec.encodeFrame(encodePlainMessage(this.#lastPlainMsgId, body)));
    return promise;
  }

  #takeFrame(frame: Uint8Array): void {
    if (peekAuthKeyId(frame) === 0n) {
      const plain = decodePlainMessage(frame);
      if (plain !== undefined) this.#plain?.resolve(plain.body);
      return;
    }
    if (this.#key === undefined || this.#session === undefined) return;
    const message = cipher.decrypt(this.#key.authKey, frame);
    if (message === undefined) {
      this.#fail(new Error('a message that cannot be decrypted'));
      return;
    }
    for (const event of this.#session.receive(message, Date.now())) this.#takeEvent(event);
    this.#wantDrain();
  }

  #takeEvent(event: ClientEvent): void {
    if (event.kind === 'updates') this.#takeUpdates(event.body);
    else if (event.kind === 'close') this.#fail(new Error(event.reason));
    else if ('callId' in event) this.#settle(event);
  }

  #takeUpdates(body: Uint8Array): void {
    this.onUpdateBytes?.(body);
    this.onUpdates?.(decodeObject(body) as Tl<'Updates'>);
  }

  #settle(event: Extract<ClientEvent, { callId: number }>): void {
    const waiting = this.#waiting.get(event.callId);
    if (waiting === undefined) return;
    this.#waiting.delete(event.callId);
    if (event.kind === 'result') waiting.resolve(event.result);
    else if (event.kind === 'error') waiting.reject(new CallError(event.code, event.message));
    else waiting.reject(new Error(`a call: ${event.reason}`));
  }

  /** Calls of one turn of the event loop go out together, as a busy client sends them. */
  #wantDrain(): void {
    if (this.#drainWanted) return;
    this.#drainWanted = true;
    setImmediate(() => {
      this.#drainWanted = false;
      this.#drain();
    });
  }

  #drain(): void {
    if (this.#key === undefined || this.#session === undefined || this.#socket.destroyed) return;
    for (let next = this.#session.drain(Date.now()); next; next = this.#session.drain(Date.now())) {
      const header = {
        salt: this.#session.salt,
        sessionId: this.#session.sessionId,
        msgId: next.msgId,
        seqNo: next.seqNo,
      };
      this.#socket.write(this.#codec.encodeFrame(cipher.encrypt(this.#key.authKey, header, next.body)));
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#plain?.reject(error);
    this.#plain = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
