import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { rsaPublicKey, type Hashes, type RsaPublicKey } from '@suaka/mtproto/crypto';

const modulusBits = 2048;
const publicExponent = 65537;

/** The RSA key by which an installation is known to its clients. */
export interface ServerKey {
  readonly privateKey: KeyObject;
  /** PKCS#1, what `keys/rsa-private.pem` holds. */
  readonly privatePem: string;
  /** PKCS#1, what clients are given. */
  readonly publicPem: string;
  readonly publicKey: RsaPublicKey;
}

/**
 * Makes a fresh 2048-bit key with e = 65537. mtcute looks a key up by the hexadecimal of its fingerprint without leading
 * zeros and keeps it with them, so that it finds no key whose fingerprint begins with a zero digit: such a key, one of
 * sixteen, is thrown away.
 */
export async function generateServerKey(hashes: Hashes): Promise<ServerKey> {
  for (;;) {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: modulusBits, publicExponent });
    const key = describeKey(hashes, privateKey);
    if (BigInt.asUintN(64, key.publicKey.fingerprint) >> 60n !== 0n) return key;
  }
}

/** Reads a private key in PEM (PKCS#1 or PKCS#8). Throws for a key that clients could not use. */
export function readServerKey(hashes: Hashes, privatePem: string): ServerKey {
  const privateKey = createPrivateKey(privatePem);
  const { modulusLength, publicExponent: exponent } = privateKey.asymmetricKeyDetails ?? {};
  if (privateKey.asymmetricKeyType !== 'rsa' || modulusLength !== modulusBits || exponent !== BigInt(publicExponent)) {
    throw new Error(`the server key is not RSA of ${modulusBits} bits with e = ${publicExponent}`);
  }
  return describeKey(hashes, privateKey);
}

/** Reads a public key in PEM (PKCS#1 or SPKI), as a client is given it. */
export function readPublicKey(hashes: Hashes, publicPem: string): RsaPublicKey {
  const { n, e } = createPublicKey(publicPem).export({ format: 'jwk' });
  if (n === undefined || e === undefined) throw new Error('not an RSA public key');
  const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
  return rsaPublicKey(hashes, decode(n), decode(e));
}

function describeKey(hashes: Hashes, privateKey: KeyObject): ServerKey {
  const toPem = (key: KeyObject): string => key.export({ type: 'pkcs1', format: 'pem' }).toString();
  const publicPem = toPem(createPublicKey(privateKey));
  return { privateKey, privatePem: toPem(privateKey), publicPem, publicKey: readPublicKey(hashes, publicPem) };
}
