import { sendKeepCode } from '@suaka/domain';
import { renderSentCode } from '../auth/sent-code.ts';
import { signInCaller } from '../auth/sign-in-caller.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.sendConfirmPhoneCode */
export const accountSendConfirmPhoneCode = handler(
  'account.sendConfirmPhoneCode',
  { lane: 3, allow: 'user' },
  async (call, { hash }) => {
    const { life } = call.services;
    return renderSentCode(await sendKeepCode(life, call.caller.userId, await signInCaller(call), hash));
  },
);
