import { addContact, rpcError } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { changedUsers } from './changed-users.ts';

/**
 * Adds whoever added the caller, under the name that they have.
 * Source: core.telegram.org/method/contacts.acceptContact
 */
export const contactsAcceptContact = handler(
  'contacts.acceptContact',
  { lane: 2, allow: 'user' },
  async (call, { id }) => {
    const { services, caller } = call;
    const card = await accessUser(call, id);
    const relation = await services.relations.find(caller.userId, card.id);
    if (!relation.theirs || relation.mine !== undefined) throw rpcError('CONTACT_REQ_MISSING');
    const { firstName, lastName } = card;
    await addContact(services.contacts, caller.userId, { userId: card.id, firstName, lastName, phone: '' }, caller);
    return await changedUsers(call, [card.id]);
  },
);
