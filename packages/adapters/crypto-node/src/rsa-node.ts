import {
  constants,
  createPrivateKey,
  createPublicKey,
  privateDecrypt,
  publicEncrypt,
  type KeyObject,
} from 'node:crypto';
import type { RsaPublicKey } from '@suaka/mtproto/crypto';

/** A private key that is its own options for raw RSA. */
export type RawRsaKey = KeyObject & { readonly padding: number };

/** Node tells options from a key by an exception that it catches, which takes longer than reading the property here. */
export const rawRsaKey = (privatePem: string): RawRsaKey =>
  Object.assign(createPrivateKey(privatePem), { padding: constants.RSA_NO_PADDING });

/** Raw RSA with the private key; `undefined` where `data` is not below the modulus. */
export function rsaPrivateRaw(key: RawRsaKey, data: Uint8Array): Uint8Array | undefined {
  try {
    // Raw output has the length of the modulus, leading zeros included.
    return new Uint8Array(privateDecrypt(key, data));
  } catch {
    return undefined;
  }
}

/** Raw RSA with a public key: 256 bytes in and out. */
export function rsaPublicRaw(key: RsaPublicKey, data: Uint8Array): Uint8Array {
  const options = { key: importPublicKey(key), padding: constants.RSA_NO_PADDING };
  return new Uint8Array(publicEncrypt(options, data));
}

/** Reading a key costs as much as using it. */
const imported = new WeakMap<RsaPublicKey, KeyObject>();

function importPublicKey(key: RsaPublicKey): KeyObject {
  const known = imported.get(key);
  if (known !== undefined) return known;
  const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  const jwk = { kty: 'RSA', n: encode(key.modulus), e: encode(key.exponent) };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  imported.set(key, publicKey);
  return publicKey;
}
