import { rpcError } from '../errors/rpc-error.ts';
import type { SentCodeFacts } from '../auth/deliver-code.ts';
import type { SignInCaller } from '../auth/sign-in-parts.ts';
import { accepted } from '../auth/accepted.ts';
import { readNumber } from '../codes/number.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { assertAnswered, issueCodeTo } from './change-number.ts';

/**
 * Sends a code to the number of an account that is to be deleted, so that its owner can keep it.
 * Source: core.telegram.org/method/account.sendConfirmPhoneCode
 * @throws CODE_HASH_INVALID where the account is not to be deleted by this hash
 */
export async function sendKeepCode(
  parts: AccountLifeParts,
  userId: UserId,
  caller: SignInCaller,
  hash: string,
): Promise<SentCodeFacts> {
  const deletion = await parts.store.deletionOf(userId);
  if (deletion === undefined || deletion.hash !== hash) throw rpcError('CODE_HASH_INVALID');
  return await issueCodeTo(parts, caller, await ownNumber(parts, userId), false);
}

/**
 * Takes a deletion back.
 * Source: core.telegram.org/method/account.confirmPhone
 * @throws PHONE_CODE_EMPTY, PHONE_CODE_HASH_EMPTY, PHONE_CODE_INVALID, PHONE_CODE_EXPIRED, CODE_HASH_INVALID
 */
export async function keepAccount(
  parts: AccountLifeParts,
  userId: UserId,
  answer: { readonly hash: string; readonly code: string },
): Promise<void> {
  assertAnswered(answer);
  const { phone } = await ownNumber(parts, userId);
  const { attemptsMax } = parts.signIn.limits;
  const nowS = nowSeconds(parts.clock);
  const refusal = await parts.store.cancelDeletion({ userId, phone, ...answer, nowS, attemptsMax });
  if (refusal !== undefined) accepted(refusal);
}

async function ownNumber({ people, signIn }: AccountLifeParts, userId: UserId) {
  const phone = (await people.find(userId))?.phone;
  if (phone === undefined) throw rpcError('CODE_HASH_INVALID');
  return readNumber(phone, signIn.installation);
}
