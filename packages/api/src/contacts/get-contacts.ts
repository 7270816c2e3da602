import { contactsHash, contactsOf } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

/**
 * The hash covers the saved count and then the ids in rising order. A client without a list sends 0
 * and always gets one, although the hash of nothing is 0 too.
 * Source: core.telegram.org/method/contacts.getContacts
 */
export const contactsGetContacts = handler(
  'contacts.getContacts',
  { lane: 2, allow: 'user' },
  async (call, { hash }) => {
    const { services, caller } = call;
    const contacts = await contactsOf(services.contacts, caller.userId);
    const ids = contacts.map((contact) => contact.userId);
    if (hash !== 0n && hash === contactsHash([contacts.length, ...ids])) return { _: 'contacts.contactsNotModified' };
    return {
      _: 'contacts.contacts',
      contacts: contacts.map(({ userId, isMutual }) => ({ _: 'contact', user_id: userId, mutual: isMutual })),
      saved_count: contacts.length,
      users: await renderUsers(services, caller.userId, ids),
    };
  },
);
