import { signUp } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSelf } from '../render/users.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.signUp */
export const authSignUp = handler('auth.signUp', { lane: 4, allow: 'anyone' }, async (call, params) => {
  const { phone_number: phone, phone_code_hash: hash, first_name: firstName, last_name: lastName } = params;
  const card = await signUp(call.services.signIn, await signInCaller(call), { phone, hash, firstName, lastName });
  return { _: 'auth.authorization', user: renderSelf(call.services, card) };
});
