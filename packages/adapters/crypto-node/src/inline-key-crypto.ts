import type { ClientKeyCrypto, DhKeyPair, RsaPublicKey, ServerKeyCrypto } from '@suaka/mtproto/crypto';
import { NodeDh } from './dh-node.ts';
import { rsaPublicRaw } from './rsa-node.ts';
import { ServerKeyOperations } from './server-key-operations.ts';

/** The server's heavy operations on the calling thread: for tests and tools. */
export class InlineServerKeyCrypto implements ServerKeyCrypto {
  private readonly operations: ServerKeyOperations;

  constructor(privatePem: string) {
    this.operations = new ServerKeyOperations(privatePem);
  }

  async rsaPrivate(data: Uint8Array): Promise<Uint8Array | undefined> {
    return this.operations.rsaPrivate(data);
  }

  async dhGenerate(): Promise<DhKeyPair> {
    return this.operations.dhGenerate();
  }

  async dhSecret(secret: Uint8Array, peerPublic: Uint8Array): Promise<Uint8Array> {
    return this.operations.dhSecret(secret, peerPublic);
  }
}

/** The client's heavy operations on the calling thread. */
export class InlineClientKeyCrypto implements ClientKeyCrypto {
  private readonly dh = new NodeDh();

  async rsaPublic(key: RsaPublicKey, data: Uint8Array): Promise<Uint8Array> {
    return rsaPublicRaw(key, data);
  }

  async dhGenerate(): Promise<DhKeyPair> {
    return this.dh.generate();
  }

  async dhSecret(secret: Uint8Array, peerPublic: Uint8Array): Promise<Uint8Array> {
    return this.dh.secret(secret, peerPublic);
  }
}
