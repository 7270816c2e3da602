export interface ReconnectOptions {
  /** The first delay is up to this; each failure in a row doubles it. */
  readonly delayMs: number;
  readonly delayMsMax: number;
  /** Attempts that may be made in a burst; each comes back after `refillMs`. */
  readonly budget: number;
  readonly refillMs: number;
}

export const DEFAULT_RECONNECT: ReconnectOptions = { delayMs: 500, delayMsMax: 30_000, budget: 8, refillMs: 20_000 };

/**
 * When to try again. The delay is drawn from the whole interval, so that a million clients of a server that was away
 * do not come back in step; and the budget keeps connections that open and break at once from becoming a flood.
 */
export class ReconnectPolicy {
  private readonly options: ReconnectOptions;
  private readonly random: () => number;
  private failures = 0;
  private tokens: number;
  private refilledMs = 0;

  /** @param random gives numbers in [0, 1) */
  constructor(options: ReconnectOptions, random: () => number) {
    this.options = options;
    this.random = random;
    this.tokens = options.budget;
  }

  /** A connection was of use: the next failure is the first again. The budget comes back with time alone. */
  succeeded(): void {
    this.failures = 0;
  }

  /** Milliseconds until the next attempt, and not less than `atLeastMs`. */
  nextDelayMs(nowMs: number, atLeastMs = 0): number {
    const { delayMs, delayMsMax, refillMs } = this.options;
    const ceilingMs = Math.min(delayMsMax, delayMs * 2 ** Math.min(this.failures, 30));
    this.failures += 1;
    this.refill(nowMs);
    this.tokens -= 1;
    // A debt is waited out; the time that passes pays for it.
    const emptyMs = this.tokens >= 0 ? 0 : -this.tokens * refillMs;
    return Math.max(atLeastMs, emptyMs) + this.random() * ceilingMs;
  }

  private refill(nowMs: number): void {
    const { budget, refillMs } = this.options;
    const passedMs = Math.max(0, nowMs - this.refilledMs);
    this.tokens = Math.min(budget, this.tokens + passedMs / refillMs);
    this.refilledMs = nowMs;
  }
}
