import { OldestKey } from '../oldest-key.ts';

/**
 * Gives each key a share of the rate: what it asks for beyond a burst comes later, at its own pace, and leaves the
 * time between to others. Source: the generic cell rate algorithm (ITU-T I.371), by its theoretical arrival time.
 */
export class BlockPace {
  /** When each key would be through with what it has asked for, in the order of asking. */
  readonly #throughMs = new Map<string, number>();
  readonly #oldest = new OldestKey(this.#throughMs);

  get size(): number {
    return this.#throughMs.size;
  }

  /** The first moment at which a key may have one more. */
  earliestMs(key: string, costMs: number, burst: number, nowMs: number): number {
    const throughMs = this.#throughMs.get(key);
    return throughMs === undefined ? nowMs : Math.max(nowMs, throughMs - burst * costMs);
  }

  take(key: string, costMs: number, nowMs: number, keysMax: number): void {
    const throughMs = Math.max(nowMs, this.#throughMs.get(key) ?? 0) + costMs;
    this.#throughMs.delete(key);
    this.#throughMs.set(key, throughMs);
    if (this.#throughMs.size > keysMax) this.#forgetFirst();
  }

  /** Forgets keys that are through with all they asked for; a key that asked last may still be before one that did first. */
  sweep(nowMs: number, looksMax: number): void {
    let looks = 0;
    for (const [key, throughMs] of this.#throughMs) {
      looks += 1;
      if (looks > looksMax) return;
      if (throughMs <= nowMs) this.#throughMs.delete(key);
    }
  }

  #forgetFirst(): void {
    const oldest = this.#oldest.take();
    if (oldest !== undefined) this.#throughMs.delete(oldest);
  }
}
