import type { DhKeyPair } from '@suaka/mtproto/crypto';

/** The heavy operations as messages to a worker thread. */
export type KeyCryptoJob =
  /** `withPair` asks for a key pair besides, to have one ready for a later exchange. */
  | { readonly op: 'rsaPrivate'; readonly data: Uint8Array; readonly withPair: boolean }
  | { readonly op: 'dhGenerate' }
  | { readonly op: 'dhSecret'; readonly secret: Uint8Array; readonly peerPublic: Uint8Array };

export interface RsaResult {
  readonly plain: Uint8Array | undefined;
  readonly pair: DhKeyPair | undefined;
}

export type KeyCryptoResult = Uint8Array | DhKeyPair | RsaResult;

export interface KeyCryptoWorkerData {
  readonly privatePem: string;
}
