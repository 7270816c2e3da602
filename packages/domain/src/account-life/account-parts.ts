import type { People } from '../accounts/people.ts';
import type { SignInParts } from '../auth/sign-in-parts.ts';
import type { AuthKeys } from '../auth/auth-keys.ts';
import type { Relations } from '../contacts/relations.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { SecurityStore } from '../ports/security/index.ts';
import type { AuthKeyStore } from '../ports/auth-key-store.ts';
import type { ServiceMessages } from '../ports/service-messages.ts';
import type { Audience } from '../presence/audience.ts';
import type { UserId } from '../ids.ts';
import type { BusMessage } from '../updates/bus-message.ts';

export interface AccountLifeLimits {
  /** How long a new device counts as unconfirmed (authorization_autoconfirm_period of the app config). */
  readonly unconfirmedForS: number;
  /** How long a password keeps an account from being deleted without it. */
  readonly deletionDelayS: number;
  /** How recently it must have been used for the delay to hold. */
  readonly activeWithinS: number;
  /** Accounts and devices that one turn of the periodic work looks at, and how often it comes. */
  readonly walkRowsMax: number;
  readonly walkEveryMs: number;
  /** Accounts that one turn deletes. */
  readonly deletionsMax: number;
  readonly contactTokenValidForS: number;
  readonly topPeers: { readonly decayS: number; readonly rowsMax: number };
}

/** What the life of an account needs: what is set of it, its devices, its number, its end. */
export interface AccountLifeParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly store: SecurityStore;
  readonly authKeys: Pick<AuthKeyStore, 'ofUser'>;
  readonly keys: AuthKeys;
  readonly people: People;
  readonly relations: Relations;
  readonly audience: Audience;
  readonly serviceMessages: ServiceMessages;
  /** Codes for numbers are sent as at sign-in. */
  readonly signIn: SignInParts;
  /** Ends what someone is in other parts of the house, such as a member of chats, before they are deleted. */
  readonly leaveAll: ((userId: UserId) => Promise<void>)[];
  readonly limits: AccountLifeLimits;
}
