/**
 * Controlled delay, as servers use it: what matters is the shortest wait of an interval, since a queue that is
 * empty at times is a burst and no overload. Source: Nichols and Jacobson, "Controlling Queue Delay" (ACM Queue,
 * 2012), and Maurer, "Fail at Scale" (ACM Queue, 2015).
 */
export class CoDel {
  #intervalEndMs = 0;
  #shortestMs = Number.POSITIVE_INFINITY;
  #isOverloaded = false;

  get isOverloaded(): boolean {
    return this.#isOverloaded;
  }

  /** Takes note of how long one waited; 0 where nobody had to. */
  waited(waitMs: number, nowMs: number, limits: { readonly targetMs: number; readonly intervalMs: number }): void {
    this.look(nowMs, limits);
    if (waitMs < this.#shortestMs) this.#shortestMs = waitMs;
    // No need to wait for the end of the interval to see that the queue is short again.
    if (waitMs <= limits.targetMs) this.#isOverloaded = false;
  }

  /** Ends the interval where its time is over. */
  look(nowMs: number, { targetMs, intervalMs }: { readonly targetMs: number; readonly intervalMs: number }): void {
    if (nowMs < this.#intervalEndMs) return;
    this.#isOverloaded = this.#shortestMs !== Number.POSITIVE_INFINITY && this.#shortestMs > targetMs;
    this.#shortestMs = Number.POSITIVE_INFINITY;
    this.#intervalEndMs = nowMs + intervalMs;
  }
}
