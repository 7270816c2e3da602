import { createCipheriv } from 'node:crypto';

/** AES-256-IGE encryption as its definition says, block by block: C[i] = E(P[i] ^ C[i-1]) ^ P[i-1]. */
export function referenceIge(plain: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  const out = new Uint8Array(plain.length);
  let cipherBefore = iv.subarray(0, 16);
  let plainBefore = iv.subarray(16, 32);
  const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => Uint8Array.from(a, (byte, at) => byte ^ (b[at] ?? 0));
  for (let at = 0; at < plain.length; at += 16) {
    const block = plain.subarray(at, at + 16);
    const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    const sealed = xor(cipher.update(xor(block, cipherBefore)), plainBefore);
    out.set(sealed, at);
    cipherBefore = sealed;
    plainBefore = block;
  }
  return out;
}
