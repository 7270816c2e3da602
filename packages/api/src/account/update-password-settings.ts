import { updatePassword } from '@suaka/domain';
import { handler } from '../handler.ts';
import { mailAsker } from '../input/mail-asker.ts';
import { readProof, readWish } from '../render/password.ts';

/** Source: core.telegram.org/method/account.updatePasswordSettings */
export const accountUpdatePasswordSettings = handler(
  'account.updatePasswordSettings',
  { lane: 3, allow: 'user' },
  async (call, { password, new_settings: settings }) => {
    const { userId } = call.caller;
    await updatePassword(call.services.passwords, userId, readProof(password), readWish(settings), mailAsker(call));
    return true;
  },
);
