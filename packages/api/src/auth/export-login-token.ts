import { exportToken, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { isSignedIn, loginTokenSuccess, ownAuthorization } from './login-token-success.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.exportLoginToken */
export const authExportLoginToken = handler(
  'auth.exportLoginToken',
  { lane: 3, allow: 'anyone' },
  async (call, { api_id: apiId, except_ids: exceptIds }) => {
    if (apiId <= 0) throw rpcError('API_ID_INVALID');
    // Whoever is in needs no token, and must not become someone else by one.
    if (isSignedIn(call)) return { _: 'auth.loginTokenSuccess', authorization: await ownAuthorization(call) };
    const { qrLogin } = call.services;
    const ids = exceptIds.map(Number);
    const exported = await exportToken(qrLogin, await signInCaller(call), call.caller.authKeyId, ids);
    if (exported.kind === 'signedIn') return await loginTokenSuccess(call, exported.card);
    return { _: 'auth.loginToken', expires: exported.expiresAt, token: exported.token };
  },
);
