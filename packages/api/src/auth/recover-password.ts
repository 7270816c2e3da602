import { passwordOwner, recoverPassword, signInProven } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readWish } from '../render/password.ts';
import { renderSelf } from '../render/users.ts';
import { noteSignedIn } from './note-sign-in.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.recoverPassword */
export const authRecoverPassword = handler(
  'auth.recoverPassword',
  { lane: 3, allow: 'anyone' },
  async (call, { code, new_settings: settings }) => {
    const { passwords } = call.services;
    const caller = await signInCaller(call);
    const owner = await passwordOwner(passwords, caller);
    await recoverPassword(passwords, owner, code, settings && readWish(settings));
    const { card, isNew } = await signInProven(passwords, caller, owner);
    if (isNew) await noteSignedIn(call, card);
    return { _: 'auth.authorization', user: renderSelf(call.services, card) };
  },
);
