import { rpcError, RpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { StoredPassword } from '../ports/security/password-store.ts';
import { applyWish, type PasswordWish } from './change-password.ts';
import { mailPattern } from './mail-address.ts';
import { provenAddress, sendMailCode, type MailAsker } from './mail-codes.ts';
import type { PasswordParts } from './password-parts.ts';

/** @throws PASSWORD_EMPTY where there is no password */
async function owned({ store }: PasswordParts, userId: UserId): Promise<StoredPassword> {
  const stored = await store.password(userId);
  if (stored?.lock === undefined) throw rpcError('PASSWORD_EMPTY');
  return stored;
}

/**
 * Sends a recovery code to the confirmed address.
 * Source: core.telegram.org/method/auth.requestPasswordRecovery
 * @returns the address as its owner recognises it.
 * @throws PASSWORD_EMPTY, PASSWORD_RECOVERY_NA, FLOOD_WAIT_X, SEND_CODE_UNAVAILABLE
 */
export async function requestRecovery(parts: PasswordParts, userId: UserId, asker: MailAsker): Promise<string> {
  const { email } = await owned(parts, userId);
  if (email === undefined) throw rpcError('PASSWORD_RECOVERY_NA');
  await sendMailCode(parts, userId, 'recovery', email, asker);
  return mailPattern(email);
}

/**
 * Whether a recovery code is right; it stays valid. Wrong ones count.
 * Source: core.telegram.org/method/auth.checkRecoveryPassword
 * @throws CODE_EMPTY, PASSWORD_RECOVERY_EXPIRED
 */
export async function isRecoveryCode(parts: PasswordParts, userId: UserId, code: string): Promise<boolean> {
  try {
    await provenAddress(parts, userId, 'recovery', code, false);
    return true;
  } catch (error) {
    if (error instanceof RpcError && error.row === 'CODE_INVALID') return false;
    throw asRecovery(error);
  }
}

/**
 * Takes a forgotten password away, or puts another in its place.
 * Source: core.telegram.org/method/auth.recoverPassword
 * @throws PASSWORD_EMPTY, CODE_EMPTY, CODE_INVALID, PASSWORD_RECOVERY_EXPIRED, and as `applyWish`
 */
export async function recoverPassword(
  parts: PasswordParts,
  userId: UserId,
  code: string,
  wish: PasswordWish | undefined,
): Promise<void> {
  await owned(parts, userId);
  try {
    await provenAddress(parts, userId, 'recovery', code, true);
  } catch (error) {
    throw asRecovery(error);
  }
  const stored = await owned(parts, userId);
  await applyWish(parts, userId, stored, wish ?? { lock: 'none', hint: '', email: undefined });
}

const asRecovery = (error: unknown): unknown =>
  error instanceof RpcError && error.row === 'EMAIL_HASH_EXPIRED' ? rpcError('PASSWORD_RECOVERY_EXPIRED') : error;
