import { rsaPublicKey, type Hashes, type RsaPublicKey } from '@suaka/mtproto/crypto';

const sequenceTag = 0x30;
const integerTag = 0x02;
const modulusBytesMin = 256;

/**
 * Reads an RSA public key in PKCS#1 PEM, as `/.well-known/suaka.json` shows it: a DER sequence of two
 * integers (RFC 8017 A.1.1). Throws for anything else.
 */
export function readPublicKey(hashes: Hashes, pem: string): RsaPublicKey {
  const base64 = pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  const der = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const sequence = readElement(der, 0, sequenceTag);
  const modulus = readElement(sequence.content, 0, integerTag);
  const exponent = readElement(sequence.content, modulus.end, integerTag);
  // A private key is a longer sequence that begins with its version.
  if (exponent.end !== sequence.content.length || modulus.content.length < modulusBytesMin) {
    throw new Error('not an RSA public key in PKCS#1');
  }
  return rsaPublicKey(hashes, modulus.content, exponent.content);
}

/** One DER element: its content and where it ends. */
function readElement(der: Uint8Array, at: number, tag: number): { content: Uint8Array; end: number } {
  if (der[at] !== tag) throw new Error('not an RSA public key in PKCS#1');
  const first = der[at + 1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + lengthBytes;
  let length = lengthBytes === 0 ? first : 0;
  for (const byte of der.subarray(at + 2, start)) length = length * 256 + byte;
  if (start + length > der.length) throw new Error('an RSA public key that is cut short');
  return { content: der.subarray(start, start + length), end: start + length };
}
