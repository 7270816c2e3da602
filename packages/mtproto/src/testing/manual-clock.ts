import type { ClientClock } from '../ports/client-clock.ts';

/** Time that stands still until a test lets it pass. */
export class ManualClock implements ClientClock {
  private atMs: number;
  private timers: { readonly dueMs: number; readonly run: () => void }[] = [];

  constructor(startMs: number) {
    this.atMs = startMs;
  }

  nowMs(): number {
    return this.atMs;
  }

  after(delayMs: number, run: () => void): { cancel(): void } {
    const timer = { dueMs: this.atMs + delayMs, run };
    this.timers.push(timer);
    return { cancel: () => void (this.timers = this.timers.filter((other) => other !== timer)) };
  }

  /** Runs what falls due on the way, in order. */
  pass(durationMs: number): void {
    const endMs = this.atMs + durationMs;
    for (let next = this.next(endMs); next !== undefined; next = this.next(endMs)) {
      const timer = next;
      this.timers = this.timers.filter((other) => other !== timer);
      this.atMs = Math.max(this.atMs, timer.dueMs);
      timer.run();
    }
    this.atMs = endMs;
  }

  private next(endMs: number): { readonly dueMs: number; readonly run: () => void } | undefined {
    return this.timers.filter(({ dueMs }) => dueMs <= endMs).toSorted((a, b) => a.dueMs - b.dueMs)[0];
  }
}
