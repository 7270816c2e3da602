import type { People } from '../accounts/people.ts';
import type { AuthKeys } from '../auth/auth-keys.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { LoginTokenStore } from '../ports/security/login-token-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';

/** What logging in by a token that another device accepts needs. */
export interface QrLoginParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly store: LoginTokenStore;
  readonly keys: AuthKeys;
  readonly people: People;
  readonly limits: { readonly tokenValidForS: number; readonly exceptIdsMax: number };
}
