import type { AuthKeys } from '../auth/auth-keys.ts';
import type { People } from '../accounts/people.ts';
import type { Clock } from '../ports/clock.ts';
import type { CodeDelivery } from '../ports/code-delivery.ts';
import type { PasswordCrypto } from '../ports/password-crypto.ts';
import type { Random } from '../ports/random.ts';
import type { PasswordStore } from '../ports/security/password-store.ts';
import type { SrpSessionLimits, SrpSessions } from './srp-sessions.ts';

export interface PasswordLimits {
  readonly srp: SrpSessionLimits;
  /** Attempts at one password, right ones not counted. */
  readonly attempts: { readonly countMax: number; readonly windowS: number };
  /** Codes that go out by mail. */
  readonly mail: { readonly validForS: number; readonly attemptsMax: number; readonly perHourMax: number };
  /** How long a reset waits, so that its owner can say no. */
  readonly resetAfterS: number;
  /** How long after saying no another reset cannot be asked for. */
  readonly resetAgainAfterS: number;
}

/** What passwords of the second step need. */
export interface PasswordParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly crypto: PasswordCrypto;
  readonly sessions: SrpSessions;
  readonly store: PasswordStore;
  readonly delivery: CodeDelivery;
  readonly keys: AuthKeys;
  readonly people: People;
  readonly limits: PasswordLimits;
}
