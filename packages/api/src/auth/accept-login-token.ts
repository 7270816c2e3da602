import { acceptToken } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderAuthorization } from '../render/authorization.ts';

/** Answers the device as it will be on the list once it has heard. Source: core.telegram.org/method/auth.acceptLoginToken */
export const authAcceptLoginToken = handler(
  'auth.acceptLoginToken',
  { lane: 3, allow: 'user' },
  async (call, { token }) => {
    const key = await acceptToken(call.services.qrLogin, call.caller.userId, token);
    const { device, id: keyId, hash, address, createdAt, activeAt } = key;
    const settings = { isUnconfirmed: false, encryptedRequestsDisabled: false, callRequestsDisabled: false };
    return renderAuthorization({ ...device, ...settings, keyId, hash, address, createdAt, activeAt }, 0n);
  },
);
