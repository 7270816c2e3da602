import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomFillSync } from 'node:crypto';
import type { Seal } from '@suaka/domain';

/** The key of a seal, in bytes. */
export const sealKeyBytes = 32;

const nonceBytes = 12;
const tagBytes = 16;

/** Names a key without telling anything of it that could open a seal. */
export const sealIdOf = (key: Uint8Array): string =>
  createHash('sha256').update('suaka seal key id').update(key).digest('hex').slice(0, 16);

/**
 * Seals with AES-256-GCM: a random nonce, the ciphertext, the tag. The context goes in as
 * associated data. Random nonces of 96 bits are safe for 2^32 values under one key (NIST SP
 * 800-38D, 8.3), which is more than an installation has keys.
 * @param key 32 bytes
 */
export function aesGcmSeal(key: Uint8Array): Seal {
  if (key.length !== sealKeyBytes) throw new Error(`a seal key has ${sealKeyBytes} bytes, not ${key.length}`);
  const id = sealIdOf(key);
  // Made once: taking the bytes in anew costs more than the encryption.
  const secret = createSecretKey(key);
  return {
    id,
    seal: (plain, context) => {
      const nonce = randomFillSync(new Uint8Array(nonceBytes));
      const cipher = createCipheriv('aes-256-gcm', secret, nonce);
      cipher.setAAD(Buffer.from(context));
      const sealed = cipher.update(plain);
      cipher.final();
      const out = new Uint8Array(nonceBytes + sealed.length + tagBytes);
      out.set(nonce);
      out.set(sealed, nonceBytes);
      out.set(cipher.getAuthTag(), nonceBytes + sealed.length);
      return out;
    },
    open: (sealed, sealId, context) => {
      if (sealId !== id) throw new Error(`sealed with key ${sealId}, but the key at hand is ${id}`);
      const end = sealed.length - tagBytes;
      const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, nonceBytes));
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(end));
      const plain = decipher.update(sealed.subarray(nonceBytes, end));
      decipher.final();
      return new Uint8Array(plain);
    },
  };
}
