import { randomFillSync, randomInt } from 'node:crypto';
import type { Random } from '@suaka/domain';

/** Small draws come from a pool: one system call for each would cost more than all else. */
const poolBytes = 4096;

/** Cryptographic randomness of the machine. */
export class SystemRandom implements Random {
  private readonly pool = Buffer.alloc(poolBytes);
  private used = poolBytes;

  bytes(length: number): Uint8Array {
    const out = new Uint8Array(length);
    if (length > poolBytes / 4) randomFillSync(out);
    else out.set(this.take(length));
    return out;
  }

  below(limit: number): number {
    return randomInt(limit);
  }

  long(): bigint {
    return this.take(8).readBigInt64LE(0);
  }

  /** The next bytes of the pool; they are never handed out again. */
  private take(length: number): Buffer {
    if (this.used + length > poolBytes) {
      randomFillSync(this.pool);
      this.used = 0;
    }
    const taken = this.pool.subarray(this.used, this.used + length);
    this.used += length;
    return taken;
  }
}
