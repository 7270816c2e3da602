import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import { isRefusal } from '../ports/sign-in-store.ts';
import type { MailPurpose } from '../ports/security/password-store.ts';
import { accepted } from '../auth/accepted.ts';
import type { PasswordParts } from './password-parts.ts';

/** The digits of a code that comes by mail. */
export const mailCodeLength = 6;

/** Who asks for a code: it is written in their language. */
export interface MailAsker {
  readonly langCode: string;
}

/**
 * Sends a code by mail.
 * @throws FLOOD_WAIT_X; SEND_CODE_UNAVAILABLE where the provider did not take it.
 */
export async function sendMailCode(
  { store, random, clock, delivery, limits }: PasswordParts,
  userId: UserId,
  purpose: MailPurpose,
  email: string,
  { langCode }: MailAsker,
): Promise<void> {
  const code = String(random.below(10 ** mailCodeLength)).padStart(mailCodeLength, '0');
  const nowS = nowSeconds(clock);
  const { validForS, perHourMax } = limits.mail;
  accepted(await store.issueMailCode({ userId, purpose, email, code, nowS, expiresAt: nowS + validForS, perHourMax }));
  try {
    await delivery.deliverMail({ email, purpose, code, validForS, langCode });
  } catch {
    // The adapter has logged why.
    throw rpcError('SEND_CODE_UNAVAILABLE');
  }
}

/**
 * The address that a code proves.
 * @throws CODE_EMPTY, CODE_INVALID, EMAIL_HASH_EXPIRED
 */
export async function provenAddress(
  { store, clock, limits }: PasswordParts,
  userId: UserId,
  purpose: MailPurpose,
  code: string,
  isFinal: boolean,
): Promise<string> {
  if (code === '') throw rpcError('CODE_EMPTY');
  const { attemptsMax } = limits.mail;
  const used = await store.useMailCode({ userId, purpose, code, nowS: nowSeconds(clock), attemptsMax, isFinal });
  if (isRefusal(used)) throw rpcError(used.error);
  return used.email;
}
