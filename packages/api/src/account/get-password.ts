import { passwordOwner, passwordState } from '@suaka/domain';
import { signInCaller } from '../auth/sign-in-caller.ts';
import { handler } from '../handler.ts';
import { renderPassword } from '../render/password.ts';

/** Source: core.telegram.org/method/account.getPassword */
export const accountGetPassword = handler('account.getPassword', { lane: 3, allow: 'anyone' }, async (call) => {
  const { passwords } = call.services;
  const owner = await passwordOwner(passwords, await signInCaller(call));
  return renderPassword(passwords.crypto, await passwordState(passwords, owner));
});
