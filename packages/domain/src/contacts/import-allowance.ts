import { LRUCache } from 'lru-cache';
import { growsTo } from '../counters/grows-to.ts';
import type { UserId } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';

export interface ImportAllowanceLimits {
  /** Numbers that one person may look up in a day: as many as a long address book has, and far from a country's. */
  readonly numbersPerDayMax: number;
  /** People who are counted; past it those counted longest ago start anew. */
  readonly peopleMax: number;
}

const dayMs = 86_400_000;

interface Day {
  readonly endsMs: number;
  left: number;
}

/**
 * Counts the numbers that people look up, so that nobody finds out which of all numbers have an account. Kept in memory:
 * a restart begins a new day.
 */
export class ImportAllowance {
  readonly #clock: Clock;
  readonly #limits: ImportAllowanceLimits;
  readonly #days: LRUCache<UserId, Day>;

  constructor(clock: Clock, limits: ImportAllowanceLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#days = new LRUCache(growsTo(limits.peopleMax));
  }

  /** Takes up to `count` numbers of someone's day; resolves to how many there were left of them. */
  take(userId: UserId, count: number): number {
    const day = this.#day(userId);
    const taken = Math.min(count, day.left);
    day.left -= taken;
    return taken;
  }

  /** The seconds after which someone's next day begins. */
  waitS(userId: UserId): number {
    return Math.max(1, Math.ceil((this.#day(userId).endsMs - this.#clock.nowMs()) / 1000));
  }

  #day(userId: UserId): Day {
    const nowMs = this.#clock.nowMs();
    const known = this.#days.get(userId);
    if (known !== undefined && known.endsMs > nowMs) return known;
    const day = { endsMs: nowMs + dayMs, left: this.#limits.numbersPerDayMax };
    this.#days.set(userId, day);
    return day;
  }
}
