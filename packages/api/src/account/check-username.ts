import { isUsernameFree, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.checkUsername */
export const accountCheckUsername = handler(
  'account.checkUsername',
  { lane: 2, allow: 'user' },
  async (call, { username }) => {
    if (await isUsernameFree(call.services.profile, call.caller.userId, username)) return true;
    throw rpcError('USERNAME_OCCUPIED');
  },
);
