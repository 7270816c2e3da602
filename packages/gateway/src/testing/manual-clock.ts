import type { Clock, Timer } from '@suaka/domain';

/** A clock that moves only when told to, for tests. */
export class ManualClock implements Clock {
  private nowValueMs: number;
  private readonly timers = new Map<object, { atMs: number; run: () => void; everyMs: number | undefined }>();

  constructor(nowMs = 1_800_000_000_000) {
    this.nowValueMs = nowMs;
  }

  nowMs(): number {
    return this.nowValueMs;
  }

  after(delayMs: number, run: () => void): Timer {
    return this.set(delayMs, run, undefined);
  }

  every(intervalMs: number, run: () => void): Timer {
    return this.set(intervalMs, run, intervalMs);
  }

  /** Moves the clock and runs what falls due on the way, in order of time. */
  advance(byMs: number): void {
    const endMs = this.nowValueMs + byMs;
    for (;;) {
      const [next] = [...this.timers].sort(([, a], [, b]) => a.atMs - b.atMs);
      if (next === undefined || next[1].atMs > endMs) break;
      const [key, timer] = next;
      this.nowValueMs = timer.atMs;
      if (timer.everyMs === undefined) this.timers.delete(key);
      else timer.atMs += timer.everyMs;
      timer.run();
    }
    this.nowValueMs = endMs;
  }

  private set(delayMs: number, run: () => void, everyMs: number | undefined): Timer {
    const key = {};
    this.timers.set(key, { atMs: this.nowValueMs + delayMs, run, everyMs });
    return { cancel: () => void this.timers.delete(key) };
  }
}
