import { randomFillSync } from 'node:crypto';

/** One system call fills this much; a message takes some twenty bytes of it. */
const poolBytes = 16 * 1024;

/** Randomness bought in bulk: a call for each message would cost as much as its encryption. */
export class RandomPool {
  private readonly pool = new Uint8Array(poolBytes);
  private used = poolBytes;

  fill(out: Uint8Array): void {
    const { length } = out;
    if (length > poolBytes) {
      randomFillSync(out);
      return;
    }
    if (this.used + length > poolBytes) this.refill();
    const end = this.used + length;
    for (let index = 0; index < length; index += 1) out[index] = this.pool[this.used + index] ?? 0;
    // What was handed out is forgotten here: the pool never knows an older secret.
    this.pool.fill(0, this.used, end);
    this.used = end;
  }

  private refill(): void {
    randomFillSync(this.pool);
    this.used = 0;
  }
}
