import type { tl } from '@mtcute/core';
import { testCode } from '../../harness/test-number.ts';
import type { Entrance, MethodDevice } from './method-device.ts';

/** Signs a device in, or up where the number is new, by the calls that every library makes for it. */
export async function enter(device: MethodDevice, { phone, firstName }: Entrance): Promise<tl.RawUser> {
  const sent = await device.call({
    _: 'auth.sendCode',
    phoneNumber: phone,
    apiId: 1,
    apiHash: 'suaka',
    settings: { _: 'codeSettings' },
  });
  if (sent._ !== 'auth.sentCode') throw new Error(`sendCode answered ${sent._}`);
  const code = { phoneNumber: phone, phoneCodeHash: sent.phoneCodeHash };
  let entered = await device.call({ _: 'auth.signIn', ...code, phoneCode: testCode(phone) });
  if (entered._ === 'auth.authorizationSignUpRequired') {
    entered = await device.call({ _: 'auth.signUp', ...code, firstName: firstName ?? phone, lastName: '' });
  }
  if (entered._ !== 'auth.authorization' || entered.user._ !== 'user') throw new Error(`signIn answered ${entered._}`);
  return entered.user;
}
