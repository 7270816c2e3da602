import type { UserId } from '../ids.ts';
import type { PasswordLock } from '../ports/security/password-store.ts';
import { mailPattern } from './mail-address.ts';
import type { PasswordParts } from './password-parts.ts';
import { publicValue } from './srp.ts';

/** How many bytes of a salt the server gives; clients add 32 of their own. */
export const serverSaltBytes = 8;
export const clientSaltBytes = 32;
const salt2Bytes = 16;
const secureRandomBytes = 256;

/** What account.getPassword tells. */
export interface PasswordState {
  readonly current:
    | { readonly lock: PasswordLock; readonly srpId: bigint; readonly publicB: Uint8Array; readonly hint: string }
    | undefined;
  readonly hasRecovery: boolean;
  /** Of an address that waits to be confirmed. */
  readonly unconfirmedPattern: string | undefined;
  readonly resetAt: number | undefined;
  readonly newSalt1: Uint8Array;
  readonly newSalt2: Uint8Array;
  readonly newSecureSalt: Uint8Array;
  readonly secureRandom: Uint8Array;
}

/** Begins a check of someone's password, and tells what a new one needs. Source: core.telegram.org/method/account.getPassword */
export async function passwordState(parts: PasswordParts, userId: UserId): Promise<PasswordState> {
  const { store, sessions, random, crypto } = parts;
  const stored = await store.password(userId);
  const waiting = await store.mailCode(userId, 'setup');
  const state = {
    hasRecovery: stored?.lock !== undefined && stored.email !== undefined,
    unconfirmedPattern: waiting && mailPattern(waiting.email),
    resetAt: stored?.resetAt,
    newSalt1: sessions.newSalt(userId, serverSaltBytes),
    newSalt2: sessions.newSalt(userId, salt2Bytes),
    newSecureSalt: random.bytes(serverSaltBytes),
    secureRandom: random.bytes(secureRandomBytes),
  };
  if (stored?.lock === undefined) return { ...state, current: undefined };
  const { lock, hint, changedAt } = stored;
  const b = sessions.exponent();
  const publicB = await publicValue(crypto, lock.verifier, b);
  const srpId = sessions.open({ userId, changedAt, b, publicB });
  return { ...state, current: { lock, srpId, publicB, hint } };
}
