import type { RandomSource } from '../crypto/port.ts';

/** A product of two primes, as resPQ carries it and the client's answer must name it. */
export interface Pq {
  /** Big-endian, 8 bytes. */
  readonly pq: Uint8Array;
  /** Big-endian, 4 bytes; below q. */
  readonly p: Uint8Array;
  readonly q: Uint8Array;
}

/** Primes kept ready. */
const poolLength = 64;

/** So many draws may pass until a prime is replaced: finding one costs more than all else here. */
const drawsPerPrime = 8;

/** Primes have 31 bits, the top one set: every product has 8 bytes and stays below 2^63. */
const primeMin = 2 ** 30;

/**
 * Products for the proof of work that opens a key exchange (core.telegram.org/mtproto/auth_key). No
 * secret hangs on them, so the primes come from a small pool that keeps changing.
 */
export class PqPool {
  private readonly random: RandomSource;
  private readonly word = new Uint8Array(4);
  private readonly primes: number[] = [];
  private draws = 0;

  constructor(random: RandomSource) {
    this.random = random;
    while (this.primes.length < poolLength) this.primes.push(this.findPrime());
  }

  next(): Pq {
    const first = this.randomWord() % poolLength;
    const second = (first + 1 + (this.randomWord() % (poolLength - 1))) % poolLength;
    const [a, b] = [this.primes[first], this.primes[second]];
    if (a === undefined || b === undefined) throw new Error('the pool is never shorter than its indexes');
    this.draws += 1;
    if (this.draws % drawsPerPrime === 0) this.primes[first] = this.findPrime();
    // Two slots may hold the same prime by chance, and pq must be of different ones.
    return a === b ? this.next() : toPq(Math.min(a, b), Math.max(a, b));
  }

  private findPrime(): number {
    let candidate = (primeMin + (this.randomWord() % primeMin)) | 1;
    while (!isPrime(candidate)) candidate += 2;
    // Past the end of the range only by a handful, in one case out of fifty million.
    return candidate < 2 * primeMin ? candidate : this.findPrime();
  }

  private randomWord(): number {
    this.random.fillRandom(this.word);
    return new DataView(this.word.buffer).getUint32(0);
  }
}

const smallPrimes = sieve(Math.ceil(Math.sqrt(2 ** 31)));

function sieve(limit: number): readonly number[] {
  const isComposite = new Uint8Array(limit + 1);
  const primes: number[] = [];
  for (let value = 3; value <= limit; value += 2) {
    if (isComposite[value] === 1) continue;
    primes.push(value);
    for (let multiple = value * value; multiple <= limit; multiple += 2 * value) isComposite[multiple] = 1;
  }
  return primes;
}

/** By trial division, which for 31 bits takes some microseconds. */
function isPrime(odd: number): boolean {
  for (const prime of smallPrimes) {
    if (prime * prime > odd) return true;
    if (odd % prime === 0) return false;
  }
  return true;
}

function toPq(p: number, q: number): Pq {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(p) * BigInt(q));
  view.setUint32(8, p);
  view.setUint32(12, q);
  return { pq: bytes.subarray(0, 8), p: bytes.subarray(8, 12), q: bytes.subarray(12, 16) };
}
