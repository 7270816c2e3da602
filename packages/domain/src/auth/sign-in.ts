import type { UserCard } from '../accounts/user-card.ts';
import { readNumber } from '../codes/number.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { nowSeconds } from '../ports/clock.ts';
import { accepted } from './accepted.ts';
import type { SignInCaller, SignInParts } from './sign-in-parts.ts';

export interface SignInAnswer {
  readonly phone: string;
  readonly hash: string;
  readonly code: string | undefined;
}

/**
 * Signs a key in with a code.
 * Source: core.telegram.org/method/auth.signIn
 * @returns undefined where the code is right and the number has no account: the code stays valid
 *   until the sign-up, and may be entered again before it.
 * @throws PHONE_NUMBER_INVALID, PHONE_NUMBER_BANNED, PHONE_CODE_EMPTY, PHONE_CODE_HASH_EMPTY,
 *   PHONE_CODE_INVALID, PHONE_CODE_EXPIRED
 */
export async function signIn(
  parts: SignInParts,
  { key, address }: SignInCaller,
  answer: SignInAnswer,
): Promise<UserCard | undefined> {
  const { phone } = readNumber(answer.phone, parts.installation);
  const { hash, code } = answer;
  if (hash === '') throw rpcError('PHONE_CODE_HASH_EMPTY');
  if (code === undefined || code === '') throw rpcError('PHONE_CODE_EMPTY');
  const nowS = nowSeconds(parts.clock);
  const { attemptsMax } = parts.limits;
  const { id: authKeyId, layer, device } = key;
  const request = { phone, hash, code, nowS, attemptsMax, authKeyId, layer, device, address };
  const card = accepted(await parts.store.signIn(request));
  parts.spending.settled(phone);
  if (card === undefined) return undefined;
  parts.people.put(card);
  parts.keys.signedIn(key, card.id);
  return card;
}
