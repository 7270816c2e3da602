import { checkedTtl } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.setDefaultHistoryTTL */
export const setDefaultHistoryTtl = handler(
  'messages.setDefaultHistoryTTL',
  { lane: 1, allow: 'user' },
  async (call, { period }) => {
    await call.services.dialogSettings.ttl.setDefault(call.caller.userId, checkedTtl(period));
    return true;
  },
);
