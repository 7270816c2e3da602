import { contactsHash, contactsOf } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/contacts.getContactIDs */
export const contactsGetContactIds = handler(
  'contacts.getContactIDs',
  { lane: 2, allow: 'user' },
  async (call, { hash }) => {
    const ids = (await contactsOf(call.services.contacts, call.caller.userId)).map((contact) => contact.userId);
    return hash !== 0n && hash === contactsHash(ids) ? [] : ids;
  },
);
