import type { LaneLimits } from './admission-limits.ts';
import { CoDel } from './codel.ts';
import { LineQueue, type Entry, type LaneQueue } from './lane-queue.ts';
import { PersonQueue } from './person-queue.ts';

/** One lane: what runs, what waits, and what was counted. */
export class LaneState {
  readonly queue: LaneQueue;
  readonly codel = new CoDel();
  running = 0;
  /** Requests since the last tick, and of the second before it. */
  asked = 0;
  askedPerS = 0;
  admitted = 0;
  refused = 0;
  /** Waits in the queue since the last tick, summed up. */
  waitedMs = 0;
  waited = 0;
  /** The mean wait of those who left the queue in the last tick in which any did. */
  recentWaitMs = 0;

  constructor(limits: LaneLimits) {
    this.queue = limits.order === 'by-person' ? new PersonQueue() : new LineQueue(limits.order === 'newest-first');
  }

  /** Whether one more may run under a concurrency limit. */
  hasRoom(limits: LaneLimits, concurrency: number): boolean {
    return this.running < limits.runningMin || this.running < limits.share * concurrency;
  }

  /** The longest wait that the lane's queue keeps somebody for now. */
  patienceMs({ targetMs, patienceMs }: LaneLimits): number {
    return this.codel.isOverloaded ? 2 * targetMs : patienceMs;
  }

  leftQueue({ cameMs }: Entry, nowMs: number, limits: LaneLimits, intervalMs: number): void {
    const waitMs = nowMs - cameMs;
    this.waitedMs += waitMs;
    this.waited += 1;
    this.codel.waited(waitMs, nowMs, { targetMs: limits.targetMs, intervalMs });
  }

  tick(tickMs: number): void {
    // Eased over a second, so that a lane with a request now and then does not look as if nobody used it.
    const ticksPerS = 1000 / tickMs;
    this.askedPerS += (this.asked * ticksPerS - this.askedPerS) * Math.min(1, tickMs / 1000);
    if (this.askedPerS < 0.05) this.askedPerS = 0;
    this.asked = 0;
    this.recentWaitMs =
      this.waited === 0 ? (this.queue.length === 0 ? 0 : this.recentWaitMs) : this.waitedMs / this.waited;
    this.waitedMs = 0;
    this.waited = 0;
  }
}
