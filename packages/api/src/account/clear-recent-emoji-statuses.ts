import { clearRecentStatuses } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.clearRecentEmojiStatuses */
export const accountClearRecentEmojiStatuses = handler(
  'account.clearRecentEmojiStatuses',
  { lane: 2, allow: 'user' },
  async (call) => {
    await clearRecentStatuses(call.services.extras, { userId: call.caller.userId, origin: call.caller });
    return true;
  },
);
