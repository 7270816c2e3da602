import { confirmAddress } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.confirmPasswordEmail */
export const accountConfirmPasswordEmail = handler(
  'account.confirmPasswordEmail',
  { lane: 3, allow: 'user' },
  async (call, { code }) => {
    await confirmAddress(call.services.passwords, call.caller.userId, code);
    return true;
  },
);
