import type { AdmissionLimits } from './admission-limits.ts';

/** Those who have just signed up. */
export class Newborn {
  readonly #limits: AdmissionLimits;
  /** Until when, in the order of their coming. */
  readonly #untilMs = new Map<bigint | number, number>();

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  add(person: bigint | number, nowMs: number): void {
    for (const [other, untilMs] of this.#untilMs) {
      if (untilMs > nowMs && this.#untilMs.size < this.#limits.newbornMax) break;
      this.#untilMs.delete(other);
    }
    this.#untilMs.set(person, nowMs + this.#limits.newbornS * 1000);
  }

  has(person: bigint | number, nowMs: number): boolean {
    return (this.#untilMs.get(person) ?? 0) > nowMs;
  }
}
