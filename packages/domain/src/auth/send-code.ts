import { codeLength, randomCode } from '../codes/code.ts';
import { readNumber } from '../codes/number.ts';
import { testCode } from '../codes/test-number.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { nowSeconds } from '../ports/clock.ts';
import { accepted } from './accepted.ts';
import { deliverCode, tellDevices, type SentCodeFacts } from './deliver-code.ts';
import { enterRoom } from './enter-room.ts';
import type { SignInCaller, SignInParts } from './sign-in-parts.ts';

/**
 * Sends a code to the holder of a number: to the devices that are signed in where there are any,
 * since they cost nothing and prove more. Source: core.telegram.org/method/auth.sendCode
 * @throws PHONE_NUMBER_INVALID, PHONE_NUMBER_BANNED, PHONE_NUMBER_FLOOD, PHONE_MIGRATE_X,
 *   FLOOD_WAIT_X, SEND_CODE_UNAVAILABLE
 */
export async function sendCode(parts: SignInParts, caller: SignInCaller, text: string): Promise<SentCodeFacts> {
  const { phone, test } = readNumber(text, parts.installation);
  const wasOpen = parts.waitingRoom.isOpen;
  await enterRoom(parts, caller, phone);
  admit(parts, caller);
  const nowS = nowSeconds(parts.clock);
  const hash = BigInt.asUintN(64, parts.random.long()).toString(16);
  const code = test === undefined ? randomCode(parts.random) : testCode(test, codeLength);
  const rate = test === undefined ? parts.limits.perNumber : parts.limits.perTestNumber;
  const expiresAt = nowS + parts.limits.validForS;
  const issued = accepted(await parts.store.issueCode({ phone, hash, code, nowS, expiresAt, rate }));
  if (wasOpen && issued.userId === undefined) parts.waitingRoom.passed();
  if (test !== undefined) return { via: 'sms', hash, next: undefined, resendAfterS: undefined };
  if (issued.userId !== undefined && issued.hasDevice) return tellDevices(parts, issued.userId, code, hash);
  return deliverCode(parts, caller, {
    phone,
    code,
    hash,
    issuedS: nowS,
    step: 0,
    mayTellVoucher: issued.userId === undefined,
  });
}

/** In test mode an address of this machine is a test, which must not be slowed down by its speed. */
function admit({ admission, installation }: SignInParts, caller: SignInCaller): void {
  if (installation.testMode && caller.isLoopback) return;
  const waitS = admission.admit(caller.address);
  if (waitS !== undefined) throw rpcError('FLOOD_WAIT_X', waitS);
}
