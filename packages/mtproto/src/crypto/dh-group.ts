/**
 * The 2048-bit safe prime that Telegram publishes (core.telegram.org/mtproto/security_guidelines),
 * which clients know to be good, and its generator 3.
 */
const primeHex =
  'c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f' +
  '48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37' +
  '20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64' +
  '2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4' +
  'a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754' +
  'fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4' +
  'e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f' +
  '0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b';

export const dhPrimeBytes = 256;

/** Short exponents: 256 bits (RFC 7919 section 5.2 asks for 225; docs/decisions/dh-exponent.md). */
export const dhExponentBytes = 32;

export const dhGenerator = 3;

export const dhPrime: Uint8Array = Uint8Array.from({ length: dhPrimeBytes }, (_, index) =>
  Number.parseInt(primeHex.slice(index * 2, index * 2 + 2), 16),
);

/** Public values nearer to 0 or to the prime than 2^(2048-64) are refused. */
const marginBytes = 8;

/** The same number in 256 bytes, or `undefined` where it does not fit: peers drop leading zeros. */
export function padDhPublic(value: Uint8Array): Uint8Array | undefined {
  if (value.length === dhPrimeBytes) return value;
  if (value.length > dhPrimeBytes) return undefined;
  const out = new Uint8Array(dhPrimeBytes);
  out.set(value, dhPrimeBytes - value.length);
  return out;
}

/**
 * Whether a public value lies between 2^{2048-64} and dh_prime - 2^{2048-64}
 * (core.telegram.org/mtproto/security_guidelines#g-a-and-g-b-validation).
 * @param value big-endian, padded to 256 bytes
 */
export function isSafeDhPublic(value: Uint8Array): boolean {
  if (value.length !== dhPrimeBytes) return false;
  // With 256 bytes, a value above 2^1984 has a bit in its eight first bytes, and one below
  // p - 2^1984 has eight first bytes that are smaller than those of p.
  const head = new DataView(value.buffer, value.byteOffset).getBigUint64(0);
  const primeHead = new DataView(dhPrime.buffer).getBigUint64(0);
  if (head === 0n) return false;
  if (head < primeHead - 1n) return true;
  if (head >= primeHead) return false;
  // The first bytes are those of p - 2^1984: the rest decides.
  for (let index = marginBytes; index < dhPrimeBytes; index += 1) {
    const difference = (value[index] ?? 0) - (dhPrime[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
