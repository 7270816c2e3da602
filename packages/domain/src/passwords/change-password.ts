import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { PasswordLock, StoredPassword } from '../ports/security/password-store.ts';
import { checkPassword, type PasswordProof } from './check-password.ts';
import { mailAddress } from './mail-address.ts';
import { mailCodeLength, sendMailCode, type MailAsker } from './mail-codes.ts';
import type { PasswordParts } from './password-parts.ts';
import { clientSaltBytes, serverSaltBytes } from './password-state.ts';
import { isInGroup, srpBytes } from './srp.ts';

/** What is to change. Source: core.telegram.org/constructor/account.passwordInputSettings */
export interface PasswordWish {
  /** 'none' takes the password away; undefined leaves it. */
  readonly lock: PasswordLock | 'none' | undefined;
  readonly hint: string;
  /** '' takes the address away; undefined leaves it. */
  readonly email: string | undefined;
}

/** A hint is shown on one line. */
const hintLengthMax = 255;

/**
 * Sets, changes or takes away a password, its hint and its address for recovery.
 * Source: core.telegram.org/method/account.updatePasswordSettings
 * @throws as `checkPassword` where there is a password; NEW_SETTINGS_EMPTY, NEW_SETTINGS_INVALID,
 *   NEW_SALT_INVALID, EMAIL_INVALID, SRP_PASSWORD_CHANGED; EMAIL_UNCONFIRMED_X once everything else is
 *   in force and a code has gone to the new address
 */
export async function updatePassword(
  parts: PasswordParts,
  userId: UserId,
  proof: PasswordProof | undefined,
  wish: PasswordWish,
  asker: MailAsker,
): Promise<void> {
  const stored = await parts.store.password(userId);
  if (stored?.lock !== undefined) await checkPassword(parts, userId, proof);
  await applyWish(parts, userId, stored, wish);
  if (wish.email === undefined || wish.email === '') return;
  await sendMailCode(parts, userId, 'setup', mailAddress(wish.email), asker);
  throw rpcError('EMAIL_UNCONFIRMED_X', mailCodeLength);
}

/** Puts a wish into force, but for an address that is not proven yet. */
export async function applyWish(
  parts: PasswordParts,
  userId: UserId,
  stored: StoredPassword | undefined,
  wish: PasswordWish,
): Promise<void> {
  const lock = wish.lock === undefined ? stored?.lock : wish.lock === 'none' ? undefined : wish.lock;
  if (lock === undefined && wish.lock !== 'none') throw rpcError('NEW_SETTINGS_EMPTY');
  if (wish.hint.length > hintLengthMax) throw rpcError('NEW_SETTINGS_INVALID');
  if (wish.lock !== undefined && wish.lock !== 'none') assertSound(parts, userId, wish.lock);
  if (wish.email !== undefined && wish.email !== '') mailAddress(wish.email);
  const email = lock === undefined || wish.email === '' ? undefined : stored?.email;
  const isChanged = await parts.store.changePassword({
    userId,
    basedOn: stored?.changedAt ?? 0,
    lock,
    hint: wish.lock === undefined ? (stored?.hint ?? '') : wish.lock === 'none' ? '' : wish.hint,
    email,
    nowS: nowSeconds(parts.clock),
  });
  if (!isChanged) throw rpcError('SRP_PASSWORD_CHANGED');
  if (lock === undefined || wish.email === '') await parts.store.cancelMailCode(userId, 'setup');
}

/** The salts must be those that the server gave, with enough of the client's own. */
function assertSound({ sessions, crypto }: PasswordParts, userId: UserId, lock: PasswordLock): void {
  const { salt1, salt2, verifier } = lock;
  const isSalted =
    salt1.length >= serverSaltBytes + clientSaltBytes &&
    salt1.length <= srpBytes &&
    sessions.isNewSalt(userId, salt1.subarray(0, serverSaltBytes)) &&
    sessions.isNewSalt(userId, salt2);
  if (!isSalted) throw rpcError('NEW_SALT_INVALID');
  if (verifier.length !== srpBytes || !isInGroup(crypto, verifier)) throw rpcError('NEW_SETTINGS_INVALID');
}
