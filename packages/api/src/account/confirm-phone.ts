import { keepAccount } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.confirmPhone */
export const accountConfirmPhone = handler('account.confirmPhone', { lane: 3, allow: 'user' }, async (call, params) => {
  const answer = { hash: params.phone_code_hash, code: params.phone_code };
  await keepAccount(call.services.life, call.caller.userId, answer);
  return true;
});
