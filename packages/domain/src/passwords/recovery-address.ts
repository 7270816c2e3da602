import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import { provenAddress, sendMailCode, type MailAsker } from './mail-codes.ts';
import type { PasswordParts } from './password-parts.ts';

/**
 * Puts an address for recovery into force.
 * Source: core.telegram.org/method/account.confirmPasswordEmail
 * @throws CODE_EMPTY, CODE_INVALID, EMAIL_HASH_EXPIRED
 */
export async function confirmAddress(parts: PasswordParts, userId: UserId, code: string): Promise<void> {
  const email = await provenAddress(parts, userId, 'setup', code, true);
  const stored = await parts.store.password(userId);
  if (stored?.lock === undefined) throw rpcError('EMAIL_HASH_EXPIRED');
  const { lock, hint, changedAt: basedOn } = stored;
  const nowS = nowSeconds(parts.clock);
  if (!(await parts.store.changePassword({ userId, basedOn, lock, hint, email, nowS }))) {
    throw rpcError('EMAIL_HASH_EXPIRED');
  }
}

/** Source: core.telegram.org/method/account.resendPasswordEmail @throws EMAIL_HASH_EXPIRED where none waits */
export async function resendAddressCode(parts: PasswordParts, userId: UserId, asker: MailAsker): Promise<void> {
  const waiting = await parts.store.mailCode(userId, 'setup');
  if (waiting === undefined) throw rpcError('EMAIL_HASH_EXPIRED');
  await sendMailCode(parts, userId, 'setup', waiting.email, asker);
}

/** Source: core.telegram.org/method/account.cancelPasswordEmail @throws EMAIL_HASH_EXPIRED where none waits */
export async function cancelAddress(parts: PasswordParts, userId: UserId): Promise<void> {
  if ((await parts.store.mailCode(userId, 'setup')) === undefined) throw rpcError('EMAIL_HASH_EXPIRED');
  await parts.store.cancelMailCode(userId, 'setup');
}
