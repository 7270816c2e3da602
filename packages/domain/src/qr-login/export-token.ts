import type { UserCard } from '../accounts/user-card.ts';
import { accepted } from '../auth/accepted.ts';
import type { KeyRecord } from '../auth/key-record.ts';
import type { SignInCaller } from '../auth/sign-in-parts.ts';
import { nowSeconds } from '../ports/clock.ts';
import { tokenBytes, tokenText } from './login-token.ts';
import type { QrLoginParts } from './qr-login-parts.ts';

export type ExportedToken =
  | { readonly kind: 'token'; readonly token: Uint8Array; readonly expiresAt: number }
  | { readonly kind: 'signedIn'; readonly card: UserCard };

/**
 * Makes the token that another device is to accept or, once one has, signs the caller in.
 * Source: core.telegram.org/method/auth.exportLoginToken
 * @param waitingKeyId the key over which the caller waits, which may be a temporary one.
 * @throws SESSION_PASSWORD_NEEDED where the account that let the caller in has a password
 */
export async function exportToken(
  parts: QrLoginParts,
  caller: SignInCaller,
  waitingKeyId: bigint,
  exceptIds: readonly number[],
): Promise<ExportedToken> {
  const { store, random, clock, limits } = parts;
  const card = await signInAccepted(parts, caller);
  if (card !== undefined) return { kind: 'signedIn', card };
  const token = random.bytes(tokenBytes);
  const expiresAt = nowSeconds(clock) + limits.tokenValidForS;
  const except = exceptIds.slice(0, limits.exceptIdsMax);
  await store.putLoginToken({
    token: tokenText(token),
    keyId: caller.key.id,
    waitingKeyId,
    expiresAt,
    exceptIds: except,
  });
  return { kind: 'token', token, expiresAt };
}

/**
 * Signs the caller in where its token was accepted.
 * Source: core.telegram.org/method/auth.importLoginToken
 */
export async function signInAccepted(
  { store, clock, people, keys }: QrLoginParts,
  { key, address }: SignInCaller,
): Promise<UserCard | undefined> {
  const card = accepted(await store.signInAccepted(requestOf(key, address, nowSeconds(clock))));
  if (card === undefined) return undefined;
  people.put(card);
  keys.signedIn(key, card.id);
  return card;
}

const requestOf = ({ id: authKeyId, layer, device }: KeyRecord, address: string, nowS: number) => ({
  authKeyId,
  nowS,
  layer,
  device,
  address,
});
