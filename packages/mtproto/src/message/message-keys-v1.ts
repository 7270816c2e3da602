import type { Hashes } from '../crypto/port.ts';
import { concat } from '../bytes/concat.ts';

/**
 * The AES key and vector of MTProto 1.0 (core.telegram.org/mtproto/description_v1), which lives on in
 * the binding of temporary keys alone. Messages from client to server, so x = 0.
 */
export function deriveKeysV1(
  hashes: Hashes,
  authKey: Uint8Array,
  msgKey: Uint8Array,
): { key: Uint8Array; iv: Uint8Array } {
  const part = (at: number, length: number): Uint8Array => authKey.subarray(at, at + length);
  const a = hashes.sha1(concat(msgKey, part(0, 32)));
  const b = hashes.sha1(concat(part(32, 16), msgKey, part(48, 16)));
  const c = hashes.sha1(concat(part(64, 32), msgKey));
  const d = hashes.sha1(concat(msgKey, part(96, 32)));
  return {
    key: concat(a.subarray(0, 8), b.subarray(8, 20), c.subarray(4, 16)),
    iv: concat(a.subarray(8, 20), b.subarray(0, 8), c.subarray(16, 20), d.subarray(0, 8)),
  };
}
