import { createPrivateKey } from 'node:crypto';
import type { ClientKeyCrypto, DhKeyPair, RsaPublicKey, ServerKeyCrypto } from '@suaka/mtproto/crypto';
import { NodeDh } from './dh-node.ts';
import { rsaPrivateRaw, rsaPublicRaw } from './rsa-node.ts';

/** The server's heavy operations on the calling thread: for tests, tools and single-core machines. */
export function createInlineServerKeyCrypto(privatePem: string): ServerKeyCrypto {
  const key = createPrivateKey(privatePem);
  const dh = new NodeDh();
  return {
    rsaPrivate: async (data) => rsaPrivateRaw(key, data),
    dhGenerate: async () => dh.generate(),
    dhSecret: async (secret, peerPublic) => dh.secret(secret, peerPublic),
  };
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
