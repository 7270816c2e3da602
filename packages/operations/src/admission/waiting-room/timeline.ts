const widthMs = 1_000;
/** Less than this is nothing: moments since the epoch are exact to a quarter of a microsecond only. */
const leastMs = 0.01;
/** A second with less than this share of what a newcomer takes counts as given away. */
const crumbShare = 0.25;

/**
 * Time ahead, as it is given away: each place takes the time that the server needs for one newcomer, the first that
 * is free from a moment on. What was given away stays so when the rate changes: a promise is kept.
 */
export class Timeline {
  /** Milliseconds of each second that are given away, by the second's number. */
  readonly #takenMs = new Map<number, number>();
  /** No second before this one has anything left. */
  #firstFree = 0;
  #now = 0;

  /** The moment at which a newcomer who may not come before `fromMs` would have a place. */
  firstFreeMs(fromMs: number, costMs: number, nowMs: number): number {
    this.#forgetBefore(nowMs);
    const from = Math.floor(Math.max(fromMs, nowMs) / widthMs);
    // A crumb at the end of a second is no place: who was put there would come in before those after it.
    const roomMs = Math.max(leastMs, Math.min(costMs, widthMs) * crumbShare);
    let second = Math.max(from, this.#firstFree);
    while ((this.#takenMs.get(second) ?? 0) > widthMs - roomMs) second += 1;
    if (from <= this.#firstFree) this.#firstFree = second;
    return Math.max(fromMs, nowMs, second * widthMs + (this.#takenMs.get(second) ?? 0));
  }

  /** Gives away `costMs` of time from a moment on that `firstFreeMs` named. */
  take(atMs: number, costMs: number): void {
    let needMs = costMs;
    for (let second = Math.floor(atMs / widthMs); needMs > leastMs; second += 1) {
      const takenMs = this.#takenMs.get(second) ?? 0;
      const partMs = Math.min(needMs, widthMs - takenMs);
      if (partMs < leastMs) continue;
      this.#takenMs.set(second, takenMs + partMs);
      needMs -= partMs;
    }
  }

  /** Gives away what has passed of the second that runs, so that nobody comes in before those who wait. */
  begin(nowMs: number): void {
    this.#forgetBefore(nowMs);
    this.take(Math.floor(nowMs / widthMs) * widthMs, nowMs % widthMs);
  }

  /** Time that has passed is given away no more. */
  #forgetBefore(nowMs: number): void {
    const second = Math.floor(nowMs / widthMs);
    if (second === this.#now) return;
    this.#now = second;
    this.#firstFree = Math.max(this.#firstFree, second);
    for (const old of this.#takenMs.keys()) if (old < second) this.#takenMs.delete(old);
  }
}
