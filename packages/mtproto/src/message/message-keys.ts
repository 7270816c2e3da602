import type { Hashes } from '../crypto/port.ts';
import type { Sender } from './types.ts';

const msgKeyBytes = 16;

/** Bytes of the auth key that take part in the message key, before the plaintext. */
export const msgKeyPrefixBytes = 32;

/** The offset x of core.telegram.org/mtproto/description: 0 from client to server, 8 back. */
export const senderOffset = (sender: Sender): number => (sender === 'client' ? 0 : 8);

/** Where the 32 bytes of the auth key begin that are hashed before the plaintext. */
export const msgKeyPrefixAt = (offset: number): number => 88 + offset;

/**
 * Derives the AES key and vector of MTProto 2.0 from auth key and message key. The scratch memory
 * is kept, so a derivation allocates nothing; `key` and `iv` hold until the next one.
 */
export class MessageKeys {
  readonly key = new Uint8Array(32);
  readonly iv = new Uint8Array(32);
  private readonly hashes: Hashes;
  private readonly input = new Uint8Array(msgKeyBytes + 36);
  private readonly hashA = new Uint8Array(32);
  private readonly hashB = new Uint8Array(32);

  constructor(hashes: Hashes) {
    this.hashes = hashes;
  }

  derive(authKey: Uint8Array, msgKey: Uint8Array, offset: number): void {
    const { input, hashA: a, hashB: b, key, iv } = this;
    // sha256_a = SHA256(msg_key + substr(auth_key, x, 36))
    copy(input, 0, msgKey, 0, msgKeyBytes);
    copy(input, msgKeyBytes, authKey, offset, 36);
    this.hashes.sha256(input, a);
    // sha256_b = SHA256(substr(auth_key, 40+x, 36) + msg_key)
    copy(input, 0, authKey, 40 + offset, 36);
    copy(input, 36, msgKey, 0, msgKeyBytes);
    this.hashes.sha256(input, b);
    copy(key, 0, a, 0, 8);
    copy(key, 8, b, 8, 16);
    copy(key, 24, a, 24, 8);
    copy(iv, 0, b, 0, 8);
    copy(iv, 8, a, 8, 16);
    copy(iv, 24, b, 24, 8);
  }
}

/** For some thirty bytes a loop beats `set(subarray)`, which allocates a view. */
function copy(to: Uint8Array, at: number, from: Uint8Array, start: number, count: number): void {
  for (let index = 0; index < count; index += 1) to[at + index] = from[start + index] ?? 0;
}
