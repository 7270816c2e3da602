import type { DhKeyPair } from '@suaka/mtproto/crypto';

/** The heavy operations as messages to a worker thread. */
export type KeyCryptoJob =
  | { readonly op: 'rsaPrivate'; readonly data: Uint8Array }
  | { readonly op: 'dhGenerate' }
  | { readonly op: 'dhSecret'; readonly secret: Uint8Array; readonly peerPublic: Uint8Array };

export type KeyCryptoResult = Uint8Array | DhKeyPair | undefined;

export interface KeyCryptoWorkerData {
  readonly privatePem: string;
}
