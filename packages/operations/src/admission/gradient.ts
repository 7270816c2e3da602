import type { AdmissionLimits } from './admission-limits.ts';

/** A window with fewer answers says nothing. */
const samplesMin = 10;
/** How much of a new window enters what is usual: a minute of windows of a tenth of a second. */
const usualWeight = 1 / 600;
/** How much longer than usual is still noise. */
const tolerance = 1.5;
const limitWeight = 0.2;

/**
 * How many requests may run at once, found out from how long answers take: as long as they take as long as usual
 * the limit grows by a queue of its root, and it shrinks as they take longer. Source: the gradient limit of Netflix's
 * concurrency-limits, which needs no tuning.
 */
export class LatencyGradient {
  readonly #limits: AdmissionLimits;
  #limit: number;
  #usualMs = 0;
  #recentMs = 0;
  #sumMs = 0;
  #samples = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
    this.#limit = limits.concurrency.initial;
  }

  /** Requests that may run at once. */
  get limit(): number {
    return this.#limit;
  }

  /** How much longer answers took in the last window than they usually do; 0 where they did not. */
  get growthMs(): number {
    return this.#usualMs === 0 ? 0 : Math.max(0, this.#recentMs - this.#usualMs);
  }

  get recentMs(): number {
    return this.#recentMs;
  }

  sample(tookMs: number): void {
    this.#sumMs += tookMs;
    this.#samples += 1;
  }

  /** Ends a window. @param running requests that run: a limit that nobody needs does not grow */
  tick(running: number): void {
    if (this.#samples < samplesMin) {
      this.#recentMs = this.#usualMs;
      return;
    }
    // A floor, since the clock has whole milliseconds: answers within the same one took some time as well.
    this.#recentMs = Math.max(0.5, this.#sumMs / this.#samples);
    this.#sumMs = 0;
    this.#samples = 0;
    this.#learn();
    const { min, max } = this.#limits.concurrency;
    const gradient = Math.max(0.5, Math.min(1, (tolerance * this.#usualMs) / this.#recentMs));
    const wanted = this.#limit * gradient + Math.sqrt(this.#limit);
    if (wanted > this.#limit && running < this.#limit / 2) return;
    const next = this.#limit * (1 - limitWeight) + wanted * limitWeight;
    this.#limit = Math.max(min, Math.min(max, next));
  }

  #learn(): void {
    if (this.#usualMs === 0) this.#usualMs = this.#recentMs;
    this.#usualMs += (this.#recentMs - this.#usualMs) * usualWeight;
    // After a long overload what was usual then must not count for long.
    if (this.#usualMs > this.#recentMs * 2) this.#usualMs *= 0.95;
  }
}
