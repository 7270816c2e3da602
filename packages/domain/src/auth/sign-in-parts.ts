import type { People } from '../accounts/people.ts';
import type { Relations } from '../contacts/relations.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { CodeDelivery } from '../ports/code-delivery.ts';
import type { Random } from '../ports/random.ts';
import type { ServiceMessages } from '../ports/service-messages.ts';
import type { CodeRate, SignInStore } from '../ports/sign-in-store.ts';
import type { VouchStore } from '../ports/vouch-store.ts';
import type { WaitingRoom } from '../ports/waiting-room.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { AuthKeys } from './auth-keys.ts';
import type { KeyRecord } from './key-record.ts';

export interface CodeLimits {
  /** How long a code is valid, from signIn to signUp too. */
  readonly validForS: number;
  /** Wrong codes that end a code. */
  readonly attemptsMax: number;
  /** How often one code is sent again. */
  readonly resendsMax: number;
  /** When a client may ask for another way to get the code. */
  readonly resendAfterS: number;
  readonly perNumber: CodeRate;
  /** Test numbers cost no message; this bounds what they can fill. */
  readonly perTestNumber: CodeRate;
}

/** Counts codes by the address that asks for them. */
export interface CodeAdmission {
  /** Counts one; the seconds to wait where it is one too many. */
  admit(address: string): number | undefined;
}

/**
 * Bounds what codes cost: numbers that are asked for to make somebody pay are alike, and nobody enters their codes.
 */
export interface CodeSpending {
  /** Counts a code that goes to a number; the seconds to wait where numbers like it were sent too many. */
  admit(phone: string): number | undefined;
  /** The code of a number was entered, or never went out. */
  settled(phone: string): void;
}

/** Whom people who are here have invited. */
export interface Invitations {
  isInvited(phone: string): Promise<boolean>;
}

/** What this data centre is among its fellows. */
export interface Installation {
  readonly dcId: number;
  readonly dcIds: readonly number[];
  readonly testMode: boolean;
  /** The address of this place's pages, as in `https://host/`. */
  readonly meUrlPrefix: string;
}

/** Everything that signing in needs. */
export interface SignInParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly store: SignInStore;
  readonly keys: AuthKeys;
  readonly people: People;
  readonly relations: Relations;
  readonly delivery: CodeDelivery;
  readonly admission: CodeAdmission;
  readonly spending: CodeSpending;
  readonly waitingRoom: WaitingRoom;
  readonly invitations: Invitations;
  /** Who is told a code that no provider took, and how often. */
  readonly vouches: { readonly store: VouchStore; readonly toldMax: number };
  readonly serviceMessages: ServiceMessages;
  readonly installation: Installation;
  readonly limits: CodeLimits;
}

/** Who asks. */
export interface SignInCaller {
  /** The permanent key, or a temporary one that is not bound yet. */
  readonly key: KeyRecord;
  readonly address: string;
  readonly isLoopback: boolean;
}
