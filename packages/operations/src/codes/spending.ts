import { countryCodeOf, growsTo, numberBlockOf, type Clock, type CodeSpending } from '@suaka/domain';
import { LRUCache } from 'lru-cache';
import type { PrefixLimit, SpendingLimitsTable } from './spending-limits.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What went to one prefix in the hour, or day, that began when its first code was sent. */
interface Period {
  endsMs: number;
  sent: number;
  unentered: number;
}

interface Spent {
  readonly hour: Period;
  readonly day: Period;
}

/**
 * Counts codes by the prefix of their number, against those who have messages sent to numbers of their own and are paid
 * for each. Kept in memory: a restart begins a new hour.
 */
export class SpendingLimits implements CodeSpending {
  readonly #clock: Clock;
  readonly #limits: SpendingLimitsTable;
  readonly #spent: LRUCache<string, Spent>;
  readonly #out: LRUCache<string, true>;

  constructor(clock: Clock, limits: SpendingLimitsTable) {
    this.#clock = clock;
    this.#limits = limits;
    this.#spent = new LRUCache(growsTo(limits.prefixesMax));
    this.#out = new LRUCache(growsTo(limits.outMax));
  }

  admit(phone: string): number | undefined {
    const nowMs = this.#clock.nowMs();
    const rows = this.#rows(phone).map(([key, limit]) => ({ spent: this.#of(key, nowMs), limit }));
    const endsMs = Math.max(...rows.map(({ spent, limit }) => fullUntilMs(spent, limit)));
    if (endsMs > nowMs) return Math.ceil((endsMs - nowMs) / 1000);
    // Sent again before it was entered, a code costs anew but is one that may still be entered.
    const isNew = !this.#out.has(phone);
    this.#out.set(phone, true);
    for (const { spent } of rows) {
      for (const period of [spent.hour, spent.day]) {
        period.sent += 1;
        if (isNew) period.unentered += 1;
      }
    }
    return undefined;
  }

  settled(phone: string): void {
    if (!this.#out.delete(phone)) return;
    const nowMs = this.#clock.nowMs();
    for (const [key] of this.#rows(phone)) {
      const { hour, day } = this.#of(key, nowMs);
      for (const period of [hour, day]) period.unentered = Math.max(0, period.unentered - 1);
    }
  }

  #rows(phone: string): readonly (readonly [string, PrefixLimit])[] {
    const { country, block } = this.#limits;
    return [
      [`+${countryCodeOf(phone)}`, country],
      [numberBlockOf(phone), block],
    ];
  }

  #of(key: string, nowMs: number): Spent {
    const spent = this.#spent.get(key) ?? { hour: fresh(nowMs, hourMs), day: fresh(nowMs, dayMs) };
    if (spent.hour.endsMs <= nowMs) Object.assign(spent.hour, fresh(nowMs, hourMs));
    if (spent.day.endsMs <= nowMs) Object.assign(spent.day, fresh(nowMs, dayMs));
    this.#spent.set(key, spent);
    return spent;
  }
}

const fresh = (nowMs: number, lengthMs: number): Period => ({ endsMs: nowMs + lengthMs, sent: 0, unentered: 0 });

/** When a code may go to the prefix again; 0 where it may now. */
function fullUntilMs({ hour, day }: Spent, limit: PrefixLimit): number {
  if (day.sent >= limit.perDayMax || day.unentered >= limit.unenteredPerDayMax) return day.endsMs;
  if (hour.sent >= limit.perHourMax || hour.unentered >= limit.unenteredPerHourMax) return hour.endsMs;
  return 0;
}
