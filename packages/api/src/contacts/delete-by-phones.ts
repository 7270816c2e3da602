import { deleteByPhones } from '@suaka/domain';
import { accessSelf } from '../access/access-self.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/contacts.deleteByPhones */
export const contactsDeleteByPhones = handler(
  'contacts.deleteByPhones',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { contacts } = call.services;
    const phones = params.phones.slice(0, contacts.limits.importMax);
    await deleteByPhones(contacts, await accessSelf(call), phones, call.caller);
    return true;
  },
);
