import { constants, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import type { RsaPublicKey } from '@suaka/mtproto/crypto';

/** Raw RSA with the private key; `undefined` where `data` is not below the modulus. */
export function rsaPrivateRaw(key: KeyObject, data: Uint8Array): Uint8Array | undefined {
  try {
    // Raw output has the length of the modulus, leading zeros included.
    return new Uint8Array(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, data));
  } catch {
    return undefined;
  }
}

/** Raw RSA with a public key: 256 bytes in and out. */
export function rsaPublicRaw(key: RsaPublicKey, data: Uint8Array): Uint8Array {
  const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  const jwk = { kty: 'RSA', n: encode(key.modulus), e: encode(key.exponent) };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  return new Uint8Array(publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, data));
}
