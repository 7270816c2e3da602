import { setAccountTtl } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.setAccountTTL */
export const accountSetAccountTtl = handler(
  'account.setAccountTTL',
  { lane: 2, allow: 'user' },
  async (call, { ttl }) => {
    await setAccountTtl(call.services.life, call.caller.userId, ttl.days);
    return true;
  },
);
