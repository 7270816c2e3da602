import { isRecoveryCode, passwordOwner } from '@suaka/domain';
import { handler } from '../handler.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.checkRecoveryPassword */
export const authCheckRecoveryPassword = handler(
  'auth.checkRecoveryPassword',
  { lane: 3, allow: 'anyone' },
  async (call, { code }) => {
    const { passwords } = call.services;
    return await isRecoveryCode(passwords, await passwordOwner(passwords, await signInCaller(call)), code);
  },
);
