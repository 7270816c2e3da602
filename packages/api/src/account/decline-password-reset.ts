import { declineReset } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.declinePasswordReset */
export const accountDeclinePasswordReset = handler(
  'account.declinePasswordReset',
  { lane: 3, allow: 'user' },
  async (call) => {
    await declineReset(call.services.passwords, call.caller.userId);
    return true;
  },
);
