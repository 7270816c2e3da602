import { changeNumber } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSelf } from '../render/users.ts';

/** Source: core.telegram.org/method/account.changePhone */
export const accountChangePhone = handler('account.changePhone', { lane: 3, allow: 'user' }, async (call, params) => {
  const answer = { phone: params.phone_number, hash: params.phone_code_hash, code: params.phone_code };
  const card = await changeNumber(call.services.life, call.caller.userId, answer, call.caller);
  return renderSelf(call.services, card);
});
