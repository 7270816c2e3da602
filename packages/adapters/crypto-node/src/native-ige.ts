import { createCipheriv } from 'node:crypto';

/** A cipher block in words of 32 bits, in which all the mixing below is done. */
const blockWords = 4;

/**
 * AES-256-IGE encryption in place, by OpenSSL's CBC, since OpenSSL offers no IGE here. With
 * C[i] = E(P[i] ^ C[i-1]) ^ P[i-1] and D[i] = C[i] ^ P[i-1] one finds
 * D[i] = E((P[i] ^ P[i-2]) ^ D[i-1]), which is CBC over P[i] ^ P[i-2]. Decryption has no such form.
 */
export function nativeIgeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
  if (data.length % 16 !== 0) throw new RangeError('AES works on whole blocks of 16 bytes');
  const words = data.length / 4;
  // P[0], the second half of the vector, goes in front, so that P[i-1] is the block before P[i].
  // The copies also give the alignment that words need.
  const plain = new Int32Array(blockWords + words);
  const plainBytes = new Uint8Array(plain.buffer);
  plainBytes.set(iv.subarray(16, 32));
  plainBytes.set(data, 16);
  const mixed = plain.slice(blockWords);
  for (let index = blockWords; index < words; index += 1) {
    mixed[index] = (mixed[index] ?? 0) ^ (plain[index - blockWords] ?? 0);
  }
  const cipher = createCipheriv('aes-256-cbc', key, iv.subarray(0, 16));
  cipher.setAutoPadding(false);
  const mixedBytes = new Uint8Array(mixed.buffer);
  mixedBytes.set(cipher.update(mixedBytes));
  for (let index = 0; index < words; index += 1) mixed[index] = (mixed[index] ?? 0) ^ (plain[index] ?? 0);
  data.set(mixedBytes);
}
