import type { WaitingPlace } from '@suaka/domain';
import { keyOf, rangeOf } from './key-of.ts';
import type { PlaceKey } from './place.ts';

const secondOf = (ms: number): number => Math.floor(ms / 1000);

/** All places, found by number and auth key, and counted by block, range, number and the second of their time. */
export class Places {
  readonly #byKey = new Map<string, WaitingPlace>();
  readonly #perBlock = new Counts();
  readonly #perRange = new Counts();
  readonly #perNumber = new Counts();
  /** By the second in which they are due, for as long as they are kept. */
  readonly #bySecond = new Map<number, Set<WaitingPlace>>();
  readonly #keptMs: () => number;
  #sweptTo = Number.POSITIVE_INFINITY;
  #ahead: { atSecond: number; from: number; sums: number[] } | undefined;

  constructor(keptMs: () => number) {
    this.#keptMs = keptMs;
  }

  get size(): number {
    return this.#byKey.size;
  }

  find(key: PlaceKey): WaitingPlace | undefined {
    return this.#byKey.get(keyOf(key));
  }

  ofBlock(block: string): number {
    return this.#perBlock.of(block);
  }

  ofRange(block: string, phone: string): number {
    return this.#perRange.of(rangeOf(block, phone));
  }

  ofNumber(phone: string): number {
    return this.#perNumber.of(phone);
  }

  put(place: WaitingPlace): void {
    this.remove(place);
    this.#byKey.set(keyOf(place), place);
    this.#count(place, 1);
    const second = secondOf(place.dueMs);
    const due = this.#bySecond.get(second);
    if (due === undefined) this.#bySecond.set(second, new Set([place]));
    else due.add(place);
    this.#sweptTo = Math.min(this.#sweptTo, second);
  }

  /** @returns false where there is none */
  remove(key: PlaceKey): boolean {
    const place = this.find(key);
    if (place === undefined) return false;
    this.#byKey.delete(keyOf(place));
    this.#count(place, -1);
    const second = secondOf(place.dueMs);
    const due = this.#bySecond.get(second);
    due?.delete(place);
    if (due?.size === 0) this.#bySecond.delete(second);
    return true;
  }

  /** Places whose time is in a second and whose holders did not come yet. */
  dueIn(second: number): number {
    return this.#bySecond.get(second)?.size ?? 0;
  }

  /** Takes out what is kept no longer. */
  expire(nowMs: number): WaitingPlace[] {
    const expired: WaitingPlace[] = [];
    const end = secondOf(nowMs - this.#keptMs());
    if (this.#byKey.size === 0) this.#sweptTo = Number.POSITIVE_INFINITY;
    for (; this.#sweptTo < end; this.#sweptTo += 1) {
      for (const place of this.#bySecond.get(this.#sweptTo) ?? []) expired.push(place);
    }
    for (const place of expired) this.remove(place);
    return expired;
  }

  /** Places whose time is before a moment and did not come yet; counted once a second. */
  aheadOf(dueMs: number, nowMs: number): number {
    const from = secondOf(nowMs);
    if (this.#ahead === undefined || this.#ahead.atSecond !== from)
      this.#ahead = { atSecond: from, ...this.#sums(from) };
    const { sums } = this.#ahead;
    return sums[Math.min(sums.length - 1, Math.max(0, secondOf(dueMs) - from))] ?? 0;
  }

  #sums(from: number): { from: number; sums: number[] } {
    const sums = [0];
    let left = 0;
    for (const [second, due] of this.#bySecond) if (second >= from) left += due.size;
    for (let second = from, sum = 0; left > 0; second += 1) {
      const due = this.dueIn(second);
      sum += due;
      left -= due;
      sums.push(sum);
    }
    return { from, sums };
  }

  #count({ phone, addressBlock }: WaitingPlace, by: number): void {
    this.#perNumber.add(phone, by);
    if (addressBlock === undefined) return;
    this.#perBlock.add(addressBlock, by);
    this.#perRange.add(rangeOf(addressBlock, phone), by);
  }

  [Symbol.iterator](): Iterator<WaitingPlace> {
    return this.#byKey.values();
  }
}

/** How many there are of each key. */
class Counts {
  readonly #counts = new Map<string, number>();

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  add(key: string, by: number): void {
    const count = this.of(key) + by;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
