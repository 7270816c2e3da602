import { createCipheriv } from 'node:crypto';

/** A cipher block in words of 32 bits, in which all the mixing below is done. */
const blockWords = 4;

/**
 * What is worked on at once. Small enough to stay in the processor's cache and in memory that the allocator has at
 * hand: fresh memory for half a megabyte costs more than its encryption.
 */
const pieceBytes = 32 * 1024;
const pieceWords = pieceBytes / 4;

/**
 * Scratch memory of the thread, kept. `plain` begins with the two blocks before the piece, so that P[i-1] and P[i-2]
 * are found at a fixed distance.
 */
const plain = new Int32Array(2 * blockWords + pieceWords);
const plainBytes = new Uint8Array(plain.buffer);
const mixed = new Int32Array(pieceWords);
const mixedBytes = new Uint8Array(mixed.buffer);

/**
 * AES-256-IGE encryption in place, by OpenSSL's CBC, since OpenSSL offers no IGE here. With
 * C[i] = E(P[i] ^ C[i-1]) ^ P[i-1] and D[i] = C[i] ^ P[i-1] one finds
 * D[i] = E((P[i] ^ P[i-2]) ^ D[i-1]), which is CBC over P[i] ^ P[i-2]. Decryption has no such form.
 */
export function nativeIgeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
  if (data.length % 16 !== 0) throw new RangeError('AES works on whole blocks of 16 bytes');
  const cipher = createCipheriv('aes-256-cbc', key, iv.subarray(0, 16));
  cipher.setAutoPadding(false);
  // P[-1] is nothing, P[0] the second half of the vector.
  plain.fill(0, 0, blockWords);
  plainBytes.set(iv.subarray(16, 32), 16);
  for (let at = 0; at < data.length; at += pieceBytes) {
    encryptPiece(cipher, data.subarray(at, Math.min(at + pieceBytes, data.length)));
  }
  plain.fill(0);
}

function encryptPiece(cipher: { update(data: Uint8Array): Uint8Array }, piece: Uint8Array): void {
  const words = piece.length / 4;
  plainBytes.set(piece, 32);
  mix(mixed, plain, words);
  unmix(mixed, wordsOf(cipher.update(mixedBytes.subarray(0, piece.length))), plain);
  piece.set(mixedBytes.subarray(0, piece.length));
  plain.copyWithin(0, words, words + 2 * blockWords);
}

// One loop each and nothing beside it, so that V8 compiles them to a few instructions a word.

function mix(into: Int32Array, from: Int32Array, words: number): void {
  for (let index = 0; index < words; index += 1) {
    into[index] = (from[index + 2 * blockWords] ?? 0) ^ (from[index] ?? 0);
  }
}

function unmix(into: Int32Array, encrypted: Int32Array, from: Int32Array): void {
  for (let index = 0; index < encrypted.length; index += 1) {
    into[index] = (encrypted[index] ?? 0) ^ (from[index + blockWords] ?? 0);
  }
}

/** Words need alignment, which OpenSSL's output has unless Node begins to cut it from a pool. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}
