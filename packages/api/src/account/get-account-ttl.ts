import { accountTtlDaysDefault } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.getAccountTTL */
export const accountGetAccountTtl = handler('account.getAccountTTL', { lane: 2, allow: 'user' }, async (call) => {
  const { ttlDays } = await call.services.life.store.settings(call.caller.userId);
  return { _: 'accountDaysTTL', days: ttlDays ?? accountTtlDaysDefault };
});
