import { sendChangeCode } from '@suaka/domain';
import { renderSentCode } from '../auth/sent-code.ts';
import { signInCaller } from '../auth/sign-in-caller.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.sendChangePhoneCode */
export const accountSendChangePhoneCode = handler(
  'account.sendChangePhoneCode',
  { lane: 5, allow: 'user' },
  async (call, params) =>
    renderSentCode(await sendChangeCode(call.services.life, await signInCaller(call), params.phone_number)),
);
