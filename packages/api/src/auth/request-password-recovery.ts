import { passwordOwner, requestRecovery } from '@suaka/domain';
import { handler } from '../handler.ts';
import { mailAsker } from '../input/mail-asker.ts';
import { signInCaller } from './sign-in-caller.ts';

/** Source: core.telegram.org/method/auth.requestPasswordRecovery */
export const authRequestPasswordRecovery = handler(
  'auth.requestPasswordRecovery',
  { lane: 3, allow: 'anyone' },
  async (call) => {
    const { passwords } = call.services;
    const owner = await passwordOwner(passwords, await signInCaller(call));
    return { _: 'auth.passwordRecovery', email_pattern: await requestRecovery(passwords, owner, mailAsker(call)) };
  },
);
