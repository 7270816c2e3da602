import type { People } from '../accounts/people.ts';
import type { UserId } from '../ids.ts';
import type { Bus, Origin } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { ContactStore } from '../ports/contact-store.ts';
import type { Audience } from '../presence/audience.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { StateEvent } from '../updates/state-event.ts';
import type { ImportAllowance } from './import-allowance.ts';
import type { Relations } from './relations.ts';

export interface ContactParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly contacts: ContactStore;
  readonly people: People;
  readonly relations: Relations;
  readonly audience: Audience;
  readonly allowance: ImportAllowance;
  readonly limits: {
    /** Numbers that one import takes; the rest is named in `retry` and comes with the next one. */
    readonly importMax: number;
    /** People that one call names. */
    readonly usersPerCallMax: number;
    /** How long after the sign-up an import is one of a newcomer. */
    readonly newcomerForS: number;
    /** How long after it a newcomer is told which of their contacts are here: books come in parts. */
    readonly welcomeAfterS: number;
  };
}

/** Someone who keeps an address book. */
export interface BookOwner {
  readonly id: UserId;
  readonly phone: string | undefined;
  /** Seconds since the epoch. */
  readonly createdAt: number;
}

/** Something between two people changed. */
export function became({ relations, audience }: ContactParts, owner: UserId, userId: UserId): void {
  relations.forget(owner, userId);
  audience.forget(userId);
}

/** Tells the other devices of an owner; those that are away find the stored event. */
export function tellOwner(
  { bus, clock }: ContactParts,
  owner: UserId,
  events: readonly StateEvent[],
  origin: Origin,
): void {
  const date = nowSeconds(clock);
  for (const event of events) bus.publish(owner, { kind: 'state', event, date, origin });
}
