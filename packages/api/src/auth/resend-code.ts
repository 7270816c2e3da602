import { resendCode } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSentCode } from './sent-code.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.resendCode */
export const authResendCode = handler('auth.resendCode', { lane: 4, allow: 'anyone' }, async (call, params) => {
  const { phone_number: phone, phone_code_hash: hash } = params;
  return renderSentCode(await resendCode(call.services.signIn, await signInCaller(call), phone, hash));
});
