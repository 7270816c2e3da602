import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import { applyWish } from './change-password.ts';
import type { PasswordParts } from './password-parts.ts';

export type ResetAnswer =
  | { readonly kind: 'done' }
  /** It may be done from then on. */
  | { readonly kind: 'requested'; readonly untilS: number }
  /** It was said no to; it may be asked for again from then on. */
  | { readonly kind: 'failed'; readonly retryS: number };

/**
 * Asks for a password to be taken away without knowing it, from a device that is signed in; and does
 * so when it was asked for long enough ago.
 * Source: core.telegram.org/method/account.resetPassword
 * @throws PASSWORD_EMPTY where there is none
 */
export async function resetPassword(parts: PasswordParts, userId: UserId): Promise<ResetAnswer> {
  const { store, limits } = parts;
  const stored = await store.password(userId);
  if (stored?.lock === undefined) throw rpcError('PASSWORD_EMPTY');
  const nowS = nowSeconds(parts.clock);
  const { resetAt, resetDeclinedAt } = stored;
  if (resetAt !== undefined) {
    if (resetAt > nowS) return { kind: 'requested', untilS: resetAt };
    await applyWish(parts, userId, stored, { lock: 'none', hint: '', email: undefined });
    return { kind: 'done' };
  }
  const retryS = (resetDeclinedAt ?? -limits.resetAgainAfterS) + limits.resetAgainAfterS;
  if (retryS > nowS) return { kind: 'failed', retryS };
  const untilS = nowS + limits.resetAfterS;
  await store.setReset({ userId, resetAt: untilS, declinedAt: undefined });
  return { kind: 'requested', untilS };
}

/**
 * Says no to a reset.
 * Source: core.telegram.org/method/account.declinePasswordReset
 * @throws RESET_REQUEST_MISSING
 */
export async function declineReset({ store, clock }: PasswordParts, userId: UserId): Promise<void> {
  const stored = await store.password(userId);
  if (stored?.resetAt === undefined) throw rpcError('RESET_REQUEST_MISSING');
  await store.setReset({ userId, resetAt: undefined, declinedAt: nowSeconds(clock) });
}
