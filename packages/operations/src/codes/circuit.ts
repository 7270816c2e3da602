import type { Clock, Random } from '@suaka/domain';
import type { FailoverLimits } from './failover-limits.ts';

/** closed: asked by everybody; open: left alone; halfOpen: asked by one at a time, to see whether it works again. */
export type CircuitState = 'closed' | 'open' | 'halfOpen';

/** Leaves a provider alone that fails, and tries it again after a while with one code at a time. */
export class Circuit {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #limits: FailoverLimits;
  #openUntilMs: number | undefined;
  #openedTimes = 0;
  #probesPassed = 0;

  constructor(clock: Clock, random: Random, limits: FailoverLimits) {
    this.#clock = clock;
    this.#random = random;
    this.#limits = limits;
  }

  get state(): CircuitState {
    if (this.#openUntilMs === undefined) return 'closed';
    return this.#openUntilMs > this.#clock.nowMs() ? 'open' : 'halfOpen';
  }

  open(): void {
    const { openMs, openMsMax } = this.#limits;
    const pauseMs = Math.min(openMsMax, openMs * 2 ** this.#openedTimes);
    this.#openedTimes += 1;
    this.#probesPassed = 0;
    // Between three and five quarters: providers that fell together are not probed together.
    this.#openUntilMs = this.#clock.nowMs() + pauseMs * (0.75 + this.#random.below(1000) / 2000);
  }

  /** A code was taken; true where that closes it. */
  passed(): boolean {
    if (this.#openUntilMs === undefined) return false;
    this.#probesPassed += 1;
    if (this.#probesPassed < this.#limits.probesMin) return false;
    this.#openUntilMs = undefined;
    this.#openedTimes = 0;
    return true;
  }
}
