import type { Clock, Random, Timer } from '@suaka/domain';

interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
  isCancelled: boolean;
}

/** Time that goes from one event to the next, in order of time and then of coming. */
export class SimulatedClock implements Clock {
  #ms = 1_800_000_000_000;
  #order = 0;
  /** A binary heap by time and order. */
  readonly #heap: Due[] = [];

  nowMs(): number {
    return this.#ms;
  }

  after(delayMs: number, run: () => void): Timer {
    const due = { atMs: this.#ms + delayMs, order: (this.#order += 1), run, isCancelled: false };
    this.#push(due);
    return { cancel: () => void (due.isCancelled = true) };
  }

  every(intervalMs: number, run: () => void): Timer {
    let timer: Timer;
    const again = (): void => {
      timer = this.after(intervalMs, again);
      run();
    };
    timer = this.after(intervalMs, again);
    return { cancel: () => timer.cancel() };
  }

  /** Runs all that is due until `byMs` later. */
  advance(byMs: number): void {
    const endMs = this.#ms + byMs;
    for (let first = this.#heap[0]; first !== undefined && first.atMs <= endMs; first = this.#heap[0]) {
      this.#pop();
      this.#ms = first.atMs;
      if (!first.isCancelled) first.run();
    }
    this.#ms = endMs;
  }

  #push(due: Due): void {
    let at = this.#heap.length;
    this.#heap.push(due);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(due, this.#at(parent))) break;
      this.#heap[at] = this.#at(parent);
      at = parent;
    }
    this.#heap[at] = due;
  }

  #pop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#heap.length) break;
      if (child + 1 < this.#heap.length && isBefore(this.#at(child + 1), this.#at(child))) child += 1;
      if (!isBefore(this.#at(child), last)) break;
      this.#heap[at] = this.#at(child);
      at = child;
    }
    this.#heap[at] = last;
  }

  #at(index: number): Due {
    // Callers keep to the length of the heap.
    return this.#heap[index] as Due;
  }
}

const isBefore = (a: Due, b: Due): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

/** Numbers that look random and are the same for a seed. */
export class SeededRandom implements Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Of at least 0 and less than 1. */
  next(): number {
    // Mulberry32: small, and good enough for arrivals.
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** The gap to the next of events that come at a rate, in milliseconds. */
  gapMs(perS: number): number {
    return (-Math.log(1 - this.next()) / perS) * 1000;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }

  long(): bigint {
    return BigInt.asIntN(64, (BigInt(this.below(2 ** 32)) << 32n) | BigInt(this.below(2 ** 32)));
  }
}
