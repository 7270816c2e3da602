import { setAuthorizationTtl } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.setAuthorizationTTL */
export const accountSetAuthorizationTtl = handler(
  'account.setAuthorizationTTL',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    await setAuthorizationTtl(call.services.life, call.caller.userId, params.authorization_ttl_days);
    return true;
  },
);
