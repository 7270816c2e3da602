import { updateUsername } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSelf } from '../render/users.ts';

/** Source: core.telegram.org/method/account.updateUsername */
export const accountUpdateUsername = handler(
  'account.updateUsername',
  { lane: 2, allow: 'user' },
  async (call, { username }) => {
    const card = await updateUsername(call.services.profile, call.caller.userId, username, call.caller);
    return renderSelf(call.services, card);
  },
);
