import { concat } from '../bytes/concat.ts';
import { equalBytes } from '../bytes/equal.ts';
import type { Crypto } from '../crypto/port.ts';

/** The length of an RSA block with a 2048-bit key. */
export const rsaBytes = 256;
const tempKeyBytes = 32;
const paddedBytes = 192;
const zeroIv = new Uint8Array(32);

/** The longest data that RSA_PAD takes. */
export const rsaPadDataBytesMax = 144;

/**
 * RSA_PAD without its last step, the RSA itself (core.telegram.org/mtproto/auth_key#41-rsa-paddata-server-public-key-mentioned-above-is-implemented-as-follows).
 * The result may not be below the modulus: then try again, the temporary key is random.
 */
export function rsaPad(crypto: Crypto, data: Uint8Array): Uint8Array {
  if (data.length > rsaPadDataBytesMax) throw new RangeError(`RSA_PAD takes up to ${rsaPadDataBytesMax} bytes`);
  const padded = concat(data, crypto.randomBytes(paddedBytes - data.length));
  const tempKey = crypto.randomBytes(tempKeyBytes);
  const hash = crypto.sha256(concat(tempKey, padded));
  const sealed = concat(padded.toReversed(), hash);
  crypto.igeEncrypt(sealed, tempKey, zeroIv);
  return concat(xor(tempKey, crypto.sha256(sealed)), sealed);
}

/** Takes RSA_PAD off a decrypted block: data and its random padding, or `undefined` if it has another padding. */
export function rsaUnpad(crypto: Crypto, block: Uint8Array): Uint8Array | undefined {
  const sealed = block.slice(tempKeyBytes);
  const tempKey = xor(block.subarray(0, tempKeyBytes), crypto.sha256(sealed));
  crypto.igeDecrypt(sealed, tempKey, zeroIv);
  const padded = sealed.slice(0, paddedBytes).reverse();
  const hash = crypto.sha256(concat(tempKey, padded));
  return equalBytes(hash, sealed.subarray(paddedBytes)) ? padded : undefined;
}

/** The older padding: a zero byte, SHA1(data), data, random bytes up to 256. */
export function sha1Pad(crypto: Crypto, data: Uint8Array): Uint8Array {
  const head = concat(Uint8Array.of(0), crypto.sha1(data), data);
  if (head.length > rsaBytes) throw new RangeError('too long for one RSA block');
  return concat(head, crypto.randomBytes(rsaBytes - head.length));
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, index) => byte ^ (b[index] ?? 0));
