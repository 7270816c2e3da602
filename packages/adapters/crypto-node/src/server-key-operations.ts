import type { DhKeyPair } from '@suaka/mtproto/crypto';
import { NodeDh } from './dh-node.ts';
import { rawRsaKey, rsaPrivateRaw, type RawRsaKey } from './rsa-node.ts';

/** The server's heavy operations, each a quarter of a millisecond of the calling thread. */
export class ServerKeyOperations {
  private readonly key: RawRsaKey;
  private readonly dh = new NodeDh();

  /** Takes a fifth of a second: make one for each thread. */
  constructor(privatePem: string) {
    this.key = rawRsaKey(privatePem);
  }

  rsaPrivate(data: Uint8Array): Uint8Array | undefined {
    return rsaPrivateRaw(this.key, data);
  }

  dhGenerate(): DhKeyPair {
    return this.dh.generate();
  }

  dhSecret(secret: Uint8Array, peerPublic: Uint8Array): Uint8Array {
    return this.dh.secret(secret, peerPublic);
  }
}
