import type { UserCard } from '../accounts/user-card.ts';
import { accepted } from '../auth/accepted.ts';
import { deliverCode, type SentCodeFacts } from '../auth/deliver-code.ts';
import type { SignInCaller } from '../auth/sign-in-parts.ts';
import { codeLength, randomCode } from '../codes/code.ts';
import { readNumber, type SignInNumber } from '../codes/number.ts';
import { testCode } from '../codes/test-number.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { tellState } from './tell.ts';

/**
 * Sends a code to the number that an account wants to have.
 * Source: core.telegram.org/method/account.sendChangePhoneCode
 * @throws PHONE_NUMBER_INVALID, PHONE_NUMBER_OCCUPIED, PHONE_NUMBER_BANNED, PHONE_NUMBER_FLOOD,
 *   FLOOD_WAIT_X, SEND_CODE_UNAVAILABLE
 */
export async function sendChangeCode(
  parts: AccountLifeParts,
  caller: SignInCaller,
  text: string,
): Promise<SentCodeFacts> {
  const number = readNumber(text, parts.signIn.installation);
  return issueCodeTo(parts, caller, number, true);
}

/** Sends a code to a number itself, never to devices: it is the number that is to be proven. */
export async function issueCodeTo(
  { signIn, random, clock }: AccountLifeParts,
  caller: SignInCaller,
  { phone, test }: SignInNumber,
  mustBeFree: boolean,
): Promise<SentCodeFacts> {
  const waitS = signIn.installation.testMode && caller.isLoopback ? undefined : signIn.admission.admit(caller.address);
  if (waitS !== undefined) throw rpcError('FLOOD_WAIT_X', waitS);
  const nowS = nowSeconds(clock);
  const hash = BigInt.asUintN(64, random.long()).toString(16);
  const code = test === undefined ? randomCode(random) : testCode(test, codeLength);
  const rate = test === undefined ? signIn.limits.perNumber : signIn.limits.perTestNumber;
  const expiresAt = nowS + signIn.limits.validForS;
  const issued = accepted(await signIn.store.issueCode({ phone, hash, code, nowS, expiresAt, rate }));
  if (mustBeFree && issued.userId !== undefined) throw rpcError('PHONE_NUMBER_OCCUPIED');
  if (test !== undefined) return { via: 'sms', hash, next: undefined, resendAfterS: undefined };
  return await deliverCode(signIn, caller, { phone, code, hash, issuedS: nowS, step: 0 });
}

export interface NumberAnswer {
  readonly phone: string;
  readonly hash: string;
  readonly code: string;
}

/**
 * Gives an account another number. Those who kept the old one have the new one.
 * Source: core.telegram.org/method/account.changePhone
 * @throws PHONE_NUMBER_INVALID, PHONE_NUMBER_OCCUPIED, PHONE_NUMBER_BANNED, PHONE_CODE_EMPTY,
 *   PHONE_CODE_HASH_EMPTY, PHONE_CODE_INVALID, PHONE_CODE_EXPIRED
 */
export async function changeNumber(
  parts: AccountLifeParts,
  userId: UserId,
  answer: NumberAnswer,
  origin: Origin,
): Promise<UserCard> {
  const { phone } = readNumber(answer.phone, parts.signIn.installation);
  const { hash, code } = answer;
  assertAnswered(answer);
  const nowS = nowSeconds(parts.clock);
  const { attemptsMax } = parts.signIn.limits;
  const change = { userId, phone, hash, code, nowS, attemptsMax };
  const { card, toldTo, knownBy } = accepted(await parts.store.changeNumber(change));
  parts.people.put(card);
  for (const knower of [...toldTo, ...knownBy]) parts.relations.forget(knower, userId);
  parts.audience.forget(userId);
  tellState(parts.bus, [userId], [{ kind: 'userPhone', userId }], nowS, origin);
  tellState(parts.bus, toldTo, [{ kind: 'userPhone', userId }], nowS);
  tellState(parts.bus, knownBy, [{ kind: 'peerSettings', userId }], nowS);
  return card;
}

/** @throws PHONE_CODE_HASH_EMPTY, PHONE_CODE_EMPTY */
export function assertAnswered({ hash, code }: Pick<NumberAnswer, 'hash' | 'code'>): void {
  if (hash === '') throw rpcError('PHONE_CODE_HASH_EMPTY');
  if (code === '') throw rpcError('PHONE_CODE_EMPTY');
}
