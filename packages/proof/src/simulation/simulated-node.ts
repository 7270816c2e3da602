import type { Clock, Timer } from '@suaka/domain';
import { noSignals, type Signals } from '@suaka/operations/admission';

/** A clock that stands still between events. Nothing of admission sets timers: its ticks are events of the day. */
export class StillClock implements Clock {
  /** Milliseconds since the start of the day. */
  atMs = 0;

  nowMs(): number {
    return epochMs + Math.floor(this.atMs);
  }

  after(): Timer {
    throw new Error('Admission sets no timers.');
  }

  every(): Timer {
    throw new Error('Admission sets no timers.');
  }
}

const epochMs = 1_633_361_940_000;

/**
 * The network thread of one node: work is done in the order in which it comes. People who are here take a steady share
 * of it, so that all else takes as much longer.
 */
export class SimulatedLoop {
  readonly #slowness: number;
  #freeAtMs = 0;
  /** Work since the last look, and how late it was begun. */
  #busyMs = 0;
  #lateMs = 0;
  #works = 0;

  /** @param shareOfPeople what those who are here take, 0 to 1 */
  constructor(shareOfPeople: number) {
    this.#slowness = 1 / (1 - shareOfPeople);
    this.#shareOfPeople = shareOfPeople;
  }

  readonly #shareOfPeople: number;

  /** Puts work in the line. @returns when it is done */
  work(nowMs: number, costMs: number): number {
    const beginMs = Math.max(nowMs, this.#freeAtMs);
    this.#lateMs += beginMs - nowMs;
    this.#works += 1;
    this.#busyMs += costMs;
    this.#freeAtMs = beginMs + costMs * this.#slowness;
    return this.#freeAtMs;
  }

  /** What admission sees of the time since the last look. */
  look(nowMs: number, tickMs: number): Signals {
    const backlogMs = Math.max(0, this.#freeAtMs - nowMs);
    const loopDelayMs = Math.max(
      this.#works === 0 ? 0 : this.#lateMs / this.#works,
      backlogMs > tickMs ? backlogMs : 0,
    );
    const loopShare = Math.min(1, this.#shareOfPeople + this.#busyMs / tickMs);
    this.#busyMs = 0;
    this.#lateMs = 0;
    this.#works = 0;
    return { ...noSignals, loopDelayMs, loopShare };
  }
}
