import { bindTempKey } from '@suaka/domain';
import { accessCallingKey } from '../access/access-key.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/auth.bindTempAuthKey */
export const authBindTempAuthKey = handler(
  'auth.bindTempAuthKey',
  { lane: 3, allow: 'anyone' },
  async (call, params) => {
    const { keys, clock, openBinding } = call.services;
    const claim = {
      nonce: params.nonce,
      tempAuthKeyId: call.caller.authKeyId,
      permAuthKeyId: params.perm_auth_key_id,
      tempSessionId: call.caller.sessionId,
      expiresAt: params.expires_at,
    };
    const key = await accessCallingKey(call);
    await bindTempKey(
      { keys, clock, openBinding },
      { key, claim, msgId: call.msgId, encrypted: params.encrypted_message },
    );
    return true;
  },
);
