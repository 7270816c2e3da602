import { TlWriter } from '@suaka/tl/runtime';
import type { Hashes, RsaPublicKey } from './port.ts';

/**
 * The fingerprint by which clients choose a server key: the lower 64 bits of SHA-1 over the
 * TL-serialised `rsa_public_key n:string e:string` (core.telegram.org/mtproto/auth_key), as a signed long.
 */
export function rsaFingerprint(hashes: Hashes, modulus: Uint8Array, exponent: Uint8Array): bigint {
  const writer = new TlWriter();
  writer.byteString(modulus);
  writer.byteString(exponent);
  const hash = hashes.sha1(writer.finish());
  return new DataView(hash.buffer, hash.byteOffset).getBigInt64(12, true);
}

/** The public key with its fingerprint; leading zero bytes are dropped, as TL wants numbers. */
export function rsaPublicKey(hashes: Hashes, modulus: Uint8Array, exponent: Uint8Array): RsaPublicKey {
  const n = trimZeros(modulus);
  const e = trimZeros(exponent);
  return { modulus: n, exponent: e, fingerprint: rsaFingerprint(hashes, n, e) };
}

/** Big-endian hexadecimal of the 64-bit value, as `/.well-known/suaka.json` shows it. */
export const fingerprintHex = (fingerprint: bigint): string =>
  BigInt.asUintN(64, fingerprint).toString(16).padStart(16, '0');

function trimZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first > 0 ? bytes.subarray(first) : bytes;
}
