import { deleteContacts } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { changedUsers } from './changed-users.ts';

/** Source: core.telegram.org/method/contacts.deleteContacts */
export const contactsDeleteContacts = handler(
  'contacts.deleteContacts',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { contacts } = call.services;
    const asked = params.id.slice(0, contacts.limits.usersPerCallMax);
    const cards = await Promise.all(asked.map((input) => accessUser(call, input)));
    const ids = cards.map((card) => card.id);
    return changedUsers(call, await deleteContacts(contacts, call.caller.userId, ids, call.caller));
  },
);
