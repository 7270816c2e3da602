import { changeDevice } from '@suaka/domain';
import { accessOwnKey } from '../access/access-key.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.changeAuthorizationSettings */
export const accountChangeAuthorizationSettings = handler(
  'account.changeAuthorizationSettings',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const wish = {
      hash: params.hash,
      ownKeyId: (await accessOwnKey(call)).id,
      isConfirmed: params.confirmed === true,
      encryptedRequestsDisabled: params.encrypted_requests_disabled,
      callRequestsDisabled: params.call_requests_disabled,
    };
    await changeDevice(call.services.life, call.caller.userId, wish, call.caller);
    return true;
  },
);
