import type { Turn } from './turn.ts';

/** A request that waits. */
export interface Entry {
  readonly turn: Turn;
  readonly person: bigint | number;
  readonly cameMs: number;
}

/** Requests of one lane that wait, in the lane's order. The caller bounds its length. */
export interface LaneQueue {
  readonly length: number;
  push(entry: Entry): void;
  take(): Entry | undefined;
  /** Takes out those that came before a moment. */
  expire(beforeMs: number, drop: (entry: Entry) => void): void;
}

/** One line, served from its front, or from its end: whoever came last has most patience left. */
export class LineQueue implements LaneQueue {
  readonly #newestFirst: boolean;
  #entries: Entry[] = [];
  #front = 0;

  constructor(newestFirst: boolean) {
    this.#newestFirst = newestFirst;
  }

  get length(): number {
    return this.#entries.length - this.#front;
  }

  push(entry: Entry): void {
    this.#entries.push(entry);
  }

  take(): Entry | undefined {
    return this.#newestFirst && this.length > 0 ? this.#entries.pop() : this.#shift();
  }

  expire(beforeMs: number, drop: (entry: Entry) => void): void {
    for (let oldest = this.#entries[this.#front]; oldest !== undefined && oldest.cameMs < beforeMs;) {
      this.#shift();
      drop(oldest);
      oldest = this.#entries[this.#front];
    }
  }

  #shift(): Entry | undefined {
    const entry = this.#entries[this.#front];
    if (entry === undefined) return undefined;
    this.#front += 1;
    // The front is cut off now and then: moving the whole line for each that leaves would cost its length.
    if (this.#front >= 1024 || this.#front === this.#entries.length) {
      this.#entries = this.#entries.slice(this.#front);
      this.#front = 0;
    }
    return entry;
  }
}
