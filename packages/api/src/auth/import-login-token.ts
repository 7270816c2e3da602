import { signInAccepted, waitingToken } from '@suaka/domain';
import { handler } from '../handler.ts';
import { loginTokenSuccess } from './login-token-success.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.importLoginToken */
export const authImportLoginToken = handler(
  'auth.importLoginToken',
  { lane: 3, allow: 'anyone' },
  async (call, { token }) => {
    const { qrLogin } = call.services;
    const caller = await signInCaller(call);
    const { isAccepted, expiresAt } = await waitingToken(qrLogin, caller.key, token);
    const card = isAccepted ? await signInAccepted(qrLogin, caller) : undefined;
    if (card === undefined) return { _: 'auth.loginToken', expires: expiresAt, token };
    return await loginTokenSuccess(call, card);
  },
);
