import type { AuthKeyStore } from '../ports/auth-key-store.ts';
import type { Bus } from '../ports/bus.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { AuthKeys } from './auth-keys.ts';

/** What ending authorizations needs. */
export interface DeviceParts {
  readonly keys: AuthKeys;
  readonly bus: Bus<BusMessage>;
  readonly store: Pick<AuthKeyStore, 'ofUser'>;
}
