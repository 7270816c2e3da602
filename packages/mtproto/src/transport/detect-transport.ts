import { readUint32 } from './framing.ts';

/** What the first bytes of a connection turn out to be. */
export type DetectedTransport = 'http' | 'tls' | 'full' | 'abridged' | 'intermediate' | 'padded' | 'obfuscated';

/** No decision needs more of the stream than this. */
export const detectBytesMax = 8;

const abridgedByte = 0xef;
const intermediateWord = 0xeeee_eeee;
const paddedWord = 0xdddd_dddd;
const tlsHandshakeByte = 0x16;
const tlsMajorByte = 0x03;
const clientHelloByte = 0x01;

const httpWords = new Set(
  ['GET ', 'POST', 'HEAD', 'OPTI'].map((verb) => readUint32(new TextEncoder().encode(verb), 0)),
);

/**
 * Tells the transports apart by their first bytes, as clients keep the first words of an obfuscated
 * header clear of all others (core.telegram.org/mtproto/mtproto-transports#transport-obfuscation).
 * `undefined` while more bytes are needed.
 */
export function detectTransport(bytes: Uint8Array): DetectedTransport | undefined {
  if (bytes[0] === abridgedByte) return 'abridged';
  if (bytes.length < 4) return undefined;
  const word = readUint32(bytes, 0);
  if (word === intermediateWord) return 'intermediate';
  if (word === paddedWord) return 'padded';
  if (httpWords.has(word)) return 'http';
  if (bytes.length < detectBytesMax) return undefined;
  if (bytes[0] === tlsHandshakeByte && bytes[1] === tlsMajorByte && bytes[5] === clientHelloByte) return 'tls';
  // The sequence number of the first frame of the full transport.
  if (readUint32(bytes, 4) === 0) return 'full';
  return 'obfuscated';
}
