import { setCloseFriends, type UserId } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Only contacts can be close friends; others are passed over. Source: core.telegram.org/method/contacts.editCloseFriends */
export const contactsEditCloseFriends = handler(
  'contacts.editCloseFriends',
  { lane: 2, allow: 'user' },
  async (call, { id }) => {
    // Ids from a client: only those that its own list has count.
    await setCloseFriends(call.services.life, call.caller.userId, id as UserId[], call.caller);
    return true;
  },
);
