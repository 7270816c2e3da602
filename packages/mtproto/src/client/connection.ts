import { concat } from '../bytes/concat.ts';
import type { Crypto } from '../crypto/port.ts';
import {
  ClientKeyExchange,
  type ClientKeyExchangeOptions,
  type ClientKeyExchangeOutcome,
  type ClientKeyExchangeStep,
} from '../key-exchange/client-key-exchange.ts';
import type { MessageCipher } from '../message/message-cipher.ts';
import { decodePlainMessage, encodePlainMessage } from '../message/plain-message.ts';
import type { AuthKey, DecryptedMessage, MessageHeader } from '../message/types.ts';
import type { Duplex, OpenDuplex } from '../ports/duplex.ts';
import { FROM_CLIENT, nextMsgId } from '../service/msg-id.ts';
import { type ClientTransport, createClientCodec } from '../transport/client-frame-codec.ts';
import type { ClientFrameCodec, FrameSink } from '../transport/frame-codec.ts';

export interface ConnectionOptions {
  readonly open: OpenDuplex;
  readonly transport: ClientTransport;
  readonly crypto: Crypto;
  readonly cipher: MessageCipher;
  readonly keyExchange: Omit<ClientKeyExchangeOptions, 'crypto'>;
  readonly nowMs: () => number;
  /** Left out for a client that has none yet: the connection makes one. */
  readonly authKey: AuthKey | undefined;
}

/** What becomes of a connection, in this order: ready once, messages, ended once. */
export interface ConnectionEvents {
  /** Messages may be sent. `outcome` where the key is new. */
  onReady(outcome: ClientKeyExchangeOutcome | undefined): void;
  onMessage(message: DecryptedMessage): void;
  /** `transportError` as the server told it (-404, -429), where it did. */
  onEnded(transportError: number | undefined): void;
}

/** One connection of the client: its framing, the key exchange where there is no key, and encryption. */
export class Connection implements FrameSink {
  private readonly options: ConnectionOptions;
  private readonly events: ConnectionEvents;
  private readonly codec: ClientFrameCodec;
  private readonly duplex: Duplex;
  private authKey: AuthKey | undefined;
  private exchange: ClientKeyExchange | undefined;
  private preamble: Uint8Array | undefined;
  private isEnded = false;
  private lastPlainMsgId = 0n;
  private transportError: number | undefined;

  constructor(options: ConnectionOptions, events: ConnectionEvents) {
    this.options = options;
    this.events = events;
    this.authKey = options.authKey;
    this.codec = createClientCodec(options.crypto, options.transport);
    this.preamble = this.codec.preamble;
    this.duplex = options.open({
      onOpen: () => this.begin(),
      onBytes: (bytes) => this.take(bytes),
      onClosed: () => this.end(),
    });
  }

  /** Encrypts and sends a message; only when ready. */
  send(header: MessageHeader, body: Uint8Array): void {
    if (this.authKey === undefined || this.isEnded) return;
    this.sendFrame(this.options.cipher.encrypt(this.authKey, header, body));
  }

  /** Ends the connection; `onEnded` is called before this returns. */
  close(): void {
    this.end();
  }

  private begin(): void {
    if (this.isEnded) return;
    if (this.authKey !== undefined) {
      this.events.onReady(undefined);
      return;
    }
    this.exchange = new ClientKeyExchange({ ...this.options.keyExchange, crypto: this.options.crypto });
    this.sendPlain(this.exchange.start());
  }

  private sendPlain(body: Uint8Array): void {
    this.lastPlainMsgId = nextMsgId(this.options.nowMs(), this.lastPlainMsgId, FROM_CLIENT);
    this.sendFrame(encodePlainMessage(this.lastPlainMsgId, body));
  }

  private sendFrame(frame: Uint8Array): void {
    const bytes = this.codec.encodeFrame(frame);
    const { preamble } = this;
    this.preamble = undefined;
    this.duplex.send(preamble === undefined ? bytes : concat(preamble, bytes));
  }

  private take(bytes: Uint8Array): void {
    if (this.isEnded) return;
    try {
      this.codec.receive(bytes, this);
    } catch {
      // A stream that cannot be followed any more.
      this.end();
    }
  }

  onFrame(frame: Uint8Array): void {
    if (this.isEnded) return;
    if (this.authKey === undefined) {
      this.takePlain(frame);
      return;
    }
    const message = this.options.cipher.decrypt(this.authKey, frame);
    // Nobody who has the key sends what cannot be decrypted: somebody meddles (security_guidelines).
    if (message === undefined) this.end();
    else this.events.onMessage(message);
  }

  onTransportError(code: number): void {
    this.transportError = code;
    this.end();
  }

  private takePlain(frame: Uint8Array): void {
    const message = decodePlainMessage(frame);
    if (message === undefined || this.exchange === undefined) {
      this.end();
      return;
    }
    this.exchange.receive(message.body).then(
      (step) => this.advance(step),
      () => this.end(),
    );
  }

  private advance(step: ClientKeyExchangeStep): void {
    if (this.isEnded) return;
    if (step.kind === 'send') {
      this.sendPlain(step.body);
      return;
    }
    this.exchange = undefined;
    this.authKey = step.outcome.authKey;
    this.events.onReady(step.outcome);
  }

  private end(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.codec.close();
    this.duplex.close();
    this.events.onEnded(this.transportError);
  }
}
