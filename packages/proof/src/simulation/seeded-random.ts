import type { Random } from '@suaka/domain';

/** Fast randomness that repeats from one seed (sfc32), for those who want numbers in [0, 1) and for the port. */
export class SeededRandom implements Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    [this.#a, this.#b, this.#c] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0];
    for (let round = 0; round < 15; round += 1) this.word();
  }

  /** 32 bits. */
  word(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** In [0, 1). */
  readonly next = (): number => this.word() / 2 ** 32;

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.word() & 0xff);
  }

  long(): bigint {
    return BigInt.asIntN(64, (BigInt(this.word()) << 32n) | BigInt(this.word()));
  }
}
