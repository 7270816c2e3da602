import { readNumber } from '../codes/number.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { nowSeconds } from '../ports/clock.ts';
import { accepted } from './accepted.ts';
import type { SignInParts } from './sign-in-parts.ts';

/**
 * Ends a code that is not wanted any more. Source: core.telegram.org/method/auth.cancelCode
 * @throws PHONE_NUMBER_INVALID, PHONE_CODE_HASH_EMPTY, PHONE_CODE_EXPIRED
 */
export async function cancelCode(parts: SignInParts, text: string, hash: string): Promise<void> {
  const { phone } = readNumber(text, parts.installation);
  if (hash === '') throw rpcError('PHONE_CODE_HASH_EMPTY');
  const nowS = nowSeconds(parts.clock);
  accepted(await parts.store.cancelCode({ phone, hash, nowS, attemptsMax: parts.limits.attemptsMax }));
}
