import { resendAddressCode } from '@suaka/domain';
import { handler } from '../handler.ts';
import { mailAsker } from '../input/mail-asker.ts';

/** Source: core.telegram.org/method/account.resendPasswordEmail */
export const accountResendPasswordEmail = handler(
  'account.resendPasswordEmail',
  { lane: 3, allow: 'user' },
  async (call) => {
    await resendAddressCode(call.services.passwords, call.caller.userId, mailAsker(call));
    return true;
  },
);
