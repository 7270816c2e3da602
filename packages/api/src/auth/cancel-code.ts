import { cancelCode } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/auth.cancelCode */
export const authCancelCode = handler('auth.cancelCode', { lane: 4, allow: 'anyone' }, async (call, params) => {
  await cancelCode(call.services.signIn, params.phone_number, params.phone_code_hash);
  return true;
});
