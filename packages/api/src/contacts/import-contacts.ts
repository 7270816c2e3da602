import { importContacts } from '@suaka/domain';
import { accessSelf } from '../access/access-self.ts';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/contacts.importContacts */
export const contactsImportContacts = handler(
  'contacts.importContacts',
  { lane: 2, allow: 'user' },
  async (call, { contacts }) => {
    const self = await accessSelf(call);
    const entries = contacts.map((contact) => ({
      clientId: contact.client_id,
      phone: contact.phone,
      firstName: contact.first_name,
      lastName: contact.last_name,
    }));
    const { found, retry } = await importContacts(call.services.contacts, self, entries, call.caller);
    return {
      _: 'contacts.importedContacts',
      imported: found.map(({ userId, clientId }) => ({ _: 'importedContact', user_id: userId, client_id: clientId })),
      popular_invites: [],
      retry_contacts: [...retry],
      users: await renderUsers(
        call.services,
        self.id,
        found.map(({ userId }) => userId),
      ),
    };
  },
);
