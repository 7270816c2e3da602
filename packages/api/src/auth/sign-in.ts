import { signIn } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSelf } from '../render/users.ts';
import { noteSignedIn } from './note-sign-in.ts';
import { signInCaller } from './sign-in-caller.ts';

/**
 * Of lane 4 although it may log in: whoever has a code has been let in, and a sign-up is finished with it.
 * Answers auth.authorizationSignUpRequired for a number without an account: every layer that is
 * served here knows it. Source: core.telegram.org/method/auth.signIn
 */
export const authSignIn = handler('auth.signIn', { lane: 4, allow: 'anyone' }, async (call, params) => {
  const { phone_number: phone, phone_code_hash: hash, phone_code: code } = params;
  const card = await signIn(call.services.signIn, await signInCaller(call), { phone, hash, code });
  if (card === undefined) return { _: 'auth.authorizationSignUpRequired' };
  await noteSignedIn(call, card);
  return { _: 'auth.authorization', user: renderSelf(call.services, card) };
});
