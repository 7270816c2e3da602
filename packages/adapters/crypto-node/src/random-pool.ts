import { randomFillSync } from 'node:crypto';

/** One system call fills this much; a message takes some twenty bytes of it. */
const poolBytes = 16 * 1024;

/**
 * OpenSSL's randomness bought in bulk, since a call for each message would cost as much as its encryption.
 * Every byte is handed out once and then wiped.
 */
export class RandomPool {
  private readonly pool = new Uint8Array(poolBytes);
  private used = poolBytes;

  draw(out: Uint8Array): void {
    const { length } = out;
    if (length > poolBytes) {
      randomFillSync(out);
      return;
    }
    if (this.used + length > poolBytes) this.refill();
    const end = this.used + length;
    for (let index = 0; index < length; index += 1) out[index] = this.pool[this.used + index] ?? 0;
    // Nonces and salts come from here too: the pool must not remember them.
    this.pool.fill(0, this.used, end);
    this.used = end;
  }

  private refill(): void {
    randomFillSync(this.pool);
    this.used = 0;
  }
}
