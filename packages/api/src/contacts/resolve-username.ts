import { userOfUsername } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/contacts.resolveUsername */
export const contactsResolveUsername = handler(
  'contacts.resolveUsername',
  { lane: 2, allow: 'user' },
  async (call, { username }) => {
    const userId = await userOfUsername(call.services.profile, username);
    return {
      _: 'contacts.resolvedPeer',
      peer: { _: 'peerUser', user_id: userId },
      chats: [],
      users: await renderUsers(call.services, call.caller.userId, [userId]),
    };
  },
);
