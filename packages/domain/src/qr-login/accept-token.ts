import { accepted } from '../auth/accepted.ts';
import type { KeyRecord } from '../auth/key-record.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { doorBox, type UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import { tokenText } from './login-token.ts';
import type { QrLoginParts } from './qr-login-parts.ts';

/**
 * Lets the device that shows a token into the caller's account, and tells it so.
 * Source: core.telegram.org/method/auth.acceptLoginToken
 * @returns the key that is to be signed in.
 * @throws AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED, AUTH_TOKEN_ALREADY_ACCEPTED, AUTH_TOKEN_EXCEPTION
 */
export async function acceptToken(parts: QrLoginParts, userId: UserId, token: Uint8Array): Promise<KeyRecord> {
  const { store, clock, bus, keys } = parts;
  const nowS = nowSeconds(clock);
  const { keyId, waitingKeyId } = accepted(await store.acceptLoginToken({ token: tokenText(token), userId, nowS }));
  const key = await keys.find(keyId);
  if (key === undefined) throw rpcError('AUTH_TOKEN_INVALID');
  bus.publish(doorBox, { kind: 'loginToken', authKeyId: waitingKeyId });
  return key;
}

/**
 * Where a token stands, for whoever shows it to the data centre that it belongs to.
 * Source: core.telegram.org/method/auth.importLoginToken
 * @returns when it ends, where nobody has accepted it yet.
 * @throws AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED
 */
export async function waitingToken(
  { store, clock }: QrLoginParts,
  key: KeyRecord,
  token: Uint8Array,
): Promise<{ readonly isAccepted: boolean; readonly expiresAt: number }> {
  const found = await store.loginToken(tokenText(token));
  if (found === undefined || found.keyId !== key.id) throw rpcError('AUTH_TOKEN_INVALID');
  if (found.expiresAt <= nowSeconds(clock)) throw rpcError('AUTH_TOKEN_EXPIRED');
  return { isAccepted: found.userId !== undefined, expiresAt: found.expiresAt };
}
