import type { PlaceKey } from './place.ts';

/** Those who were let in, so that a further code costs no further wait. */
export class Entered {
  readonly #untilMs = new Map<string, number>();

  has({ phone, authKeyId }: PlaceKey, nowMs: number): boolean {
    return (this.#untilMs.get(`${phone}:${authKeyId}`) ?? 0) > nowMs;
  }

  add({ phone, authKeyId }: PlaceKey, untilMs: number, countMax: number): void {
    const key = `${phone}:${authKeyId}`;
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
    for (const key of this.#untilMs.keys()) {
      this.#untilMs.delete(key);
      return;
    }
  }
}
