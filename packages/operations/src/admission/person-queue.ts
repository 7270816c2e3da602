import { FairQueue } from './fair-queue.ts';
import type { Entry, LaneQueue } from './lane-queue.ts';

/** People take turns, so that whoever asks for a hundred parts of a file holds nobody up who asks for one. */
export class PersonQueue implements LaneQueue {
  readonly #lines = new FairQueue<bigint | number, Entry>();

  get length(): number {
    return this.#lines.length;
  }

  push(entry: Entry): void {
    this.#lines.push(entry.person, entry);
  }

  take(): Entry | undefined {
    return this.#lines.take();
  }

  expire(beforeMs: number, drop: (entry: Entry) => void): void {
    this.#lines.dropWhile((entry) => entry.cameMs < beforeMs, drop);
  }
}
