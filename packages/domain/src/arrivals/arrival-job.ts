import type { ArrivalStore, ArrivalWork } from '../ports/arrival-store.ts';
import type { Bus } from '../ports/bus.ts';
import { nowSeconds, type Clock, type Timer } from '../ports/clock.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { ArrivalLimits } from './arrival-limits.ts';

export interface ArrivalJobParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly store: ArrivalStore;
  readonly limits: ArrivalLimits;
  /** Whether there is room for what can wait. */
  readonly isCalm: () => boolean;
}

/**
 * Tells those who are here of friends who joined, and newcomers of friends who are here, at a bounded rate: a rush of
 * newcomers makes the queue in the store longer, and nothing else.
 */
export class ArrivalJob {
  readonly #parts: ArrivalJobParts;
  #isBusy = false;

  constructor(parts: ArrivalJobParts) {
    this.#parts = parts;
  }

  /** Looks at intervals, until the timer is cancelled. What fails is tried again by the next look. */
  start(): Timer {
    const { clock, limits } = this.#parts;
    return clock.every(limits.lookEveryMs, () => void this.look().catch(() => undefined));
  }

  /** Does what is to be done now, as far as one look goes. */
  async look(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      const { store, limits, clock } = this.#parts;
      const { toldPerBiteMax: limit, namesMax, digestEveryS, welcomesKeptS } = limits;
      const nowS = nowSeconds(clock);
      const forgetBeforeS = nowS - welcomesKeptS;
      await this.#work(() => store.welcomeFriends({ nowS, limit, namesMax, forgetBeforeS }));
      await this.#work(() => store.tellJoined({ nowS, limit, digestDueS: nowS + digestEveryS }));
      await this.#work(() => store.sendDigests({ nowS, limit, namesMax }));
    } finally {
      this.#isBusy = false;
    }
  }

  async #work(bite: () => Promise<ArrivalWork>): Promise<void> {
    const { bus, limits, isCalm } = this.#parts;
    for (let bites = 0; bites < (isCalm() ? limits.bitesPerLookMax : limits.bitesWhileBusyMax); bites++) {
      const { deliveries, isMoreLeft } = await bite();
      for (const { boxId, events } of deliveries) bus.publish(boxId, { kind: 'events', events });
      if (!isMoreLeft) return;
    }
  }
}
