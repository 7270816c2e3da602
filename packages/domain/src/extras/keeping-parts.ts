import type { UserId } from '../ids.ts';
import type { Bus, Origin } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { ExtraStore, Told } from '../ports/extra-store.ts';
import type { Random } from '../ports/random.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { StateEvent } from '../updates/state-event.ts';
import type { ExtraLimits } from './extra-limits.ts';

/** What looks, sounds and settings of an account need. */
export interface KeepingParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly store: ExtraStore;
  readonly limits: ExtraLimits;
}

/** Who changes something, and from where. */
export interface Doer {
  readonly userId: UserId;
  readonly origin: Origin;
}

/** Events of one person's own devices, to be stored with a change. */
export const toldOwn = ({ clock }: Pick<KeepingParts, 'clock'>, { userId }: Doer, ...events: StateEvent[]): Told => ({
  nowS: nowSeconds(clock),
  events: events.map((event) => ({ boxId: userId, event })),
});

/** Tells live sessions what was stored. Only after the commit. */
export function publishTold({ bus }: Pick<KeepingParts, 'bus'>, { userId, origin }: Doer, told: Told): void {
  for (const { boxId, event } of told.events) {
    const own = boxId === userId ? { origin } : {};
    bus.publish(boxId, { kind: 'state', event, date: told.nowS, ...own });
  }
}
