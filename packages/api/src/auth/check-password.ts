import { checkPassword, passwordOwner, signInProven } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readProof } from '../render/password.ts';
import { renderSelf } from '../render/users.ts';
import { noteSignedIn } from './note-sign-in.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.checkPassword */
export const authCheckPassword = handler(
  'auth.checkPassword',
  { lane: 3, allow: 'anyone' },
  async (call, { password }) => {
    const { passwords } = call.services;
    const caller = await signInCaller(call);
    const owner = await passwordOwner(passwords, caller);
    await checkPassword(passwords, owner, readProof(password));
    const { card, isNew } = await signInProven(passwords, caller, owner);
    if (isNew) await noteSignedIn(call, card);
    return { _: 'auth.authorization', user: renderSelf(call.services, card) };
  },
);
