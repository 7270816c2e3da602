import type { Clock } from '@suaka/domain';
import { LRUCache } from 'lru-cache';

export interface WindowLimit {
  readonly countMax: number;
  readonly windowS: number;
}

interface Count {
  readonly startedMs: number;
  readonly used: number;
  /** Of the window before. */
  readonly before: number;
}

/**
 * Counts events by key over a sliding window: the count of the current window and the part of the
 * one before that still lies in it. Two numbers a key, whatever its rate; off by a few at most.
 */
export class WindowCounter {
  readonly #clock: Clock;
  readonly #limit: WindowLimit;
  readonly #counts: LRUCache<string, Count>;

  /** @param keysMax keys that are counted; past it those counted longest ago start anew. */
  constructor(clock: Clock, limit: WindowLimit, keysMax: number) {
    this.#clock = clock;
    this.#limit = limit;
    this.#counts = new LRUCache({ max: keysMax });
  }

  /** Counts one; the seconds to wait, at least 1, where it is one too many, which is then not counted. */
  admit(key: string): number | undefined {
    const nowMs = this.#clock.nowMs();
    const windowMs = this.#limit.windowS * 1000;
    const count = this.#rolled(this.#counts.get(key), nowMs, windowMs);
    const elapsedMs = nowMs - count.startedMs;
    const weighted = count.used + count.before * (1 - elapsedMs / windowMs);
    if (weighted + 1 > this.#limit.countMax)
      return Math.max(1, Math.ceil(this.#waitMs(count, elapsedMs, windowMs) / 1000));
    this.#counts.set(key, { ...count, used: count.used + 1 });
    return undefined;
  }

  #rolled(count: Count | undefined, nowMs: number, windowMs: number): Count {
    const windows = count === undefined ? 2 : Math.floor((nowMs - count.startedMs) / windowMs);
    if (count === undefined || windows > 1 || windows < 0) return { startedMs: nowMs, used: 0, before: 0 };
    if (windows === 0) return count;
    return { startedMs: count.startedMs + windowMs, used: 0, before: count.used };
  }

  /** When enough of the window before has slid out, or else when this one has ended and does. */
  #waitMs({ used, before }: Count, elapsedMs: number, windowMs: number): number {
    const room = this.#limit.countMax - 1 - used;
    if (room >= 0 && before > 0) return windowMs * (1 - room / before) - elapsedMs;
    const nextRoom = this.#limit.countMax - 1;
    return windowMs - elapsedMs + windowMs * Math.max(0, 1 - nextRoom / used);
  }
}
