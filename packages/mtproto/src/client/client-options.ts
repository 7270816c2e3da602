import type { ClientKeyCrypto, Crypto, RsaPublicKey } from '../crypto/port.ts';
import type { ClientClock } from '../ports/client-clock.ts';
import type { Compression } from '../ports/compression.ts';
import type { OpenDuplex } from '../ports/duplex.ts';
import type { ClientTransport } from '../transport/client-frame-codec.ts';
import type { ReconnectOptions } from './reconnect-policy.ts';

/** What a client keeps between runs. The key is the login itself: whoever has it is the user. */
export interface StoredAuth {
  /** 256 bytes */
  readonly key: Uint8Array;
  readonly salt: bigint;
  /** The server's clock minus the client's. */
  readonly timeOffsetMs: number;
}

/**
 * - `connecting`: a connection is being opened, or a key made
 * - `ready`: calls go out
 * - `waiting`: the connection broke; the next attempt comes by itself
 * - `closed`: by the host
 */
export type ClientState = 'connecting' | 'ready' | 'waiting' | 'closed';

export interface ClientOptions {
  readonly open: OpenDuplex;
  readonly transport: ClientTransport;
  readonly crypto: Crypto;
  readonly keyCrypto: ClientKeyCrypto;
  readonly compression: Compression;
  readonly clock: ClientClock;
  readonly publicKeys: readonly RsaPublicKey[];
  /** The DC named in the key exchange; left out, none is. */
  readonly dcId?: number;
  readonly auth?: StoredAuth;
  /** Wraps an encoded request in invokeWithLayer(initConnection(...)). */
  readonly wrapFirst: (request: Uint8Array) => Uint8Array;
  readonly reconnect?: ReconnectOptions;
  readonly events?: ClientEvents;
}

export interface ClientEvents {
  /** An encoded Updates object. */
  onUpdates?(body: Uint8Array): void;
  /** The server knew nothing of the session: ask for the difference. */
  onNewSession?(): void;
  onState?(state: ClientState): void;
  /** A new key, or a new salt or clock of the same one: to be stored. */
  onAuth?(auth: StoredAuth): void;
  /** The server does not know the key any more (-404): the login is gone, and a new key is made. */
  onKeyLost?(): void;
}
