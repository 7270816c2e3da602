import type { Hashes } from '../crypto/port.ts';
import type { AuthKey } from './types.ts';

export const authKeyBytes = 256;

/** Derives the id of a key (core.telegram.org/mtproto/description#key-identifier). */
export function createAuthKey(hashes: Hashes, bytes: Uint8Array): AuthKey {
  if (bytes.length !== authKeyBytes) throw new RangeError(`an auth key has ${authKeyBytes} bytes`);
  const hash = hashes.sha1(bytes);
  return { bytes, id: new DataView(hash.buffer, hash.byteOffset).getBigInt64(12, true) };
}

/** The upper 64 bits of SHA-1 of the key, which only the two sides of its creation use. */
export const authKeyAuxHash = (hashes: Hashes, bytes: Uint8Array): Uint8Array => hashes.sha1(bytes).slice(0, 8);
