import { addContact, setNote } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { changedUsers } from './changed-users.ts';

/** Source: core.telegram.org/method/contacts.addContact */
export const contactsAddContact = handler('contacts.addContact', { lane: 2, allow: 'user' }, async (call, params) => {
  const card = await accessUser(call, params.id, 'CONTACT_ID_INVALID');
  const { first_name: firstName, last_name: lastName, phone } = params;
  const contact = { userId: card.id, firstName, lastName, phone };
  await addContact(call.services.contacts, call.caller.userId, contact, call.caller);
  if (params.note !== undefined) {
    const note = { text: params.note.text, entities: await readEntities(call, params.note.entities) };
    await setNote(call.services.extras, { userId: call.caller.userId, origin: call.caller }, card.id, note);
  }
  return changedUsers(call, [card.id]);
});
