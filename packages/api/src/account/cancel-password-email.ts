import { cancelAddress } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.cancelPasswordEmail */
export const accountCancelPasswordEmail = handler(
  'account.cancelPasswordEmail',
  { lane: 3, allow: 'user' },
  async (call) => {
    await cancelAddress(call.services.passwords, call.caller.userId);
    return true;
  },
);
