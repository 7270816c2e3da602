import { readNumber } from '../codes/number.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { nowSeconds } from '../ports/clock.ts';
import { accepted } from './accepted.ts';
import { deliverCode, type SentCodeFacts } from './deliver-code.ts';
import type { SignInCaller, SignInParts } from './sign-in-parts.ts';

/**
 * Sends the same code again, the next way: to the number after the devices, by a call after a message. Source: core.telegram.org/method/auth.resendCode
 * @throws PHONE_NUMBER_INVALID, PHONE_CODE_HASH_EMPTY, PHONE_CODE_EXPIRED, SEND_CODE_UNAVAILABLE, FLOOD_WAIT_X
 */
export async function resendCode(
  parts: SignInParts,
  caller: SignInCaller,
  text: string,
  hash: string,
): Promise<SentCodeFacts> {
  const { phone, test } = readNumber(text, parts.installation);
  if (hash === '') throw rpcError('PHONE_CODE_HASH_EMPTY');
  const { validForS, attemptsMax, resendsMax } = parts.limits;
  const nowS = nowSeconds(parts.clock);
  const use = { phone, hash, nowS, attemptsMax, resendsMax, expiresAt: nowS + validForS };
  const { code, resends, hasDevice } = accepted(await parts.store.reissueCode(use));
  if (test !== undefined) return { via: 'sms', hash, next: undefined, resendAfterS: undefined };
  // Whoever has a device was told there first, so that the number is new to it.
  const step = hasDevice ? resends - 1 : resends;
  const facts = await deliverCode(parts, caller, { phone, code, hash, issuedS: nowS, step });
  return resends < resendsMax ? facts : { ...facts, next: undefined, resendAfterS: undefined };
}
