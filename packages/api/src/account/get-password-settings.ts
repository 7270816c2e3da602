import { checkPassword } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readProof } from '../render/password.ts';

/** Source: core.telegram.org/method/account.getPasswordSettings */
export const accountGetPasswordSettings = handler(
  'account.getPasswordSettings',
  { lane: 3, allow: 'user' },
  async (call, { password }) => {
    const { email } = await checkPassword(call.services.passwords, call.caller.userId, readProof(password));
    return { _: 'account.passwordSettings', email };
  },
);
