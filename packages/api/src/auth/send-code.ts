import { rpcError, sendCode } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSentCode } from './sent-code.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.sendCode */
export const authSendCode = handler('auth.sendCode', { lane: 5, allow: 'anyone' }, async (call, params) => {
  if (params.api_id <= 0) throw rpcError('API_ID_INVALID');
  const caller = await signInCaller(call);
  return renderSentCode(await sendCode(call.services.signIn, caller, params.phone_number));
});
