import type { tl } from '@mtcute/core';
import { testCode, testNumber } from '../../harness/test-number.ts';
import type { Actor } from './actor.ts';

/** The DC of the server that checks run on. */
const dcId = 2;

/** A number that has no account. */
export const freeNumber = (): string => testNumber(dcId);

/** The request for a code. */
export const sendCodeTo = (phoneNumber: string): tl.auth.RawSendCodeRequest => ({
  _: 'auth.sendCode',
  phoneNumber,
  apiId: 1,
  apiHash: 'suaka',
  settings: { _: 'codeSettings' },
});

/** Asks for a code, and gives what signing in with it takes. */
export async function askForCode(device: Actor, phoneNumber: string) {
  const sent = await device.call(sendCodeTo(phoneNumber));
  if (sent._ !== 'auth.sentCode') throw new Error(`sendCode answered ${sent._}`);
  return { phoneNumber, phoneCodeHash: sent.phoneCodeHash, phoneCode: testCode(phoneNumber) };
}

/** Signs a fresh device in to an account. */
export async function signIn(device: Actor, phoneNumber: string): Promise<void> {
  const code = await askForCode(device, phoneNumber);
  const entered = await device.call({ _: 'auth.signIn', ...code });
  if (entered._ !== 'auth.authorization' || entered.user._ !== 'user') throw new Error(`signIn answered ${entered._}`);
}
