import { OldestKey } from '../oldest-key.ts';
import { keyOf } from './key-of.ts';
import type { PlaceKey } from './place.ts';

/** Those who were let in, so that a further code costs no further wait. */
export class Entered {
  readonly #untilMs = new Map<string, number>();
  readonly #oldest = new OldestKey(this.#untilMs);

  has(key: PlaceKey, nowMs: number): boolean {
    return (this.#untilMs.get(keyOf(key)) ?? 0) > nowMs;
  }

  add(place: PlaceKey, untilMs: number, countMax: number): void {
    const key = keyOf(place);
    this.#untilMs.delete(key);
    this.#untilMs.set(key, untilMs);
    if (this.#untilMs.size > countMax) this.#forgetFirst();
  }

  sweep(nowMs: number): void {
    for (const untilMs of this.#untilMs.values()) {
      if (untilMs > nowMs) return;
      this.#forgetFirst();
    }
  }

  #forgetFirst(): void {
    const oldest = this.#oldest.take();
    if (oldest !== undefined) this.#untilMs.delete(oldest);
  }
}
