/** Wall-clock time and timers, so that the whole server can run under a simulated clock. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
  /** Calls `run` once after `delayMs`; the handle cancels it. Does not keep the process alive. */
  after(delayMs: number, run: () => void): Timer;
  /** Calls `run` each `intervalMs` until cancelled. Does not keep the process alive. */
  every(intervalMs: number, run: () => void): Timer;
}

export interface Timer {
  cancel(): void;
}

/** Seconds since the Unix epoch, the unit of every `date` in the protocol. */
export const nowSeconds = (clock: Clock): number => Math.floor(clock.nowMs() / 1000);
