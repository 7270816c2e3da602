import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { StoredPassword } from '../ports/security/password-store.ts';
import type { PasswordParts } from './password-parts.ts';
import { isInGroup, isProven } from './srp.ts';

/** A client's proof. Source: core.telegram.org/constructor/inputCheckPasswordSRP; undefined for none. */
export interface PasswordProof {
  readonly srpId: bigint;
  readonly publicA: Uint8Array;
  readonly m1: Uint8Array;
}

/**
 * Makes sure that a client knows the password of an account. Each attempt is counted before it is
 * judged, so that many at once are not judged for one.
 * @returns what is stored of the password.
 * @throws PASSWORD_EMPTY where there is none; PASSWORD_HASH_INVALID, SRP_ID_INVALID, SRP_A_INVALID,
 *   SRP_PASSWORD_CHANGED, FLOOD_WAIT_X
 */
export async function checkPassword(
  { store, sessions, crypto, clock, limits }: PasswordParts,
  userId: UserId,
  proof: PasswordProof | undefined,
): Promise<StoredPassword> {
  const stored = await store.password(userId);
  if (stored?.lock === undefined) throw rpcError('PASSWORD_EMPTY');
  if (proof === undefined) throw rpcError('PASSWORD_HASH_INVALID');
  if (!isInGroup(crypto, proof.publicA)) throw rpcError('SRP_A_INVALID');
  const session = sessions.take(proof.srpId, userId);
  if (session === undefined) throw rpcError('SRP_ID_INVALID');
  if (session.changedAt !== stored.changedAt) throw rpcError('SRP_PASSWORD_CHANGED');
  const waitS = await store.countAttempt({ userId, nowS: nowSeconds(clock), ...limits.attempts });
  if (waitS !== undefined) throw rpcError('FLOOD_WAIT_X', waitS);
  const { b, publicB } = session;
  const exchange = { lock: stored.lock, b, publicB, publicA: proof.publicA };
  if (!(await isProven(crypto, exchange, proof.m1))) throw rpcError('PASSWORD_HASH_INVALID');
  await store.clearAttempts(userId);
  return stored;
}
