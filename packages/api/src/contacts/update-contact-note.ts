import { rpcError, setNote } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { readEntities } from '../input/entities.ts';

/** Source: core.telegram.org/method/contacts.updateContactNote */
export const contactsUpdateContactNote = handler(
  'contacts.updateContactNote',
  { lane: 2, allow: 'user' },
  async (call, { id, note }) => {
    const { extras, relations } = call.services;
    const { userId } = call.caller;
    const card = await accessUser(call, id, 'CONTACT_ID_INVALID');
    const { mine } = await relations.find(userId, card.id);
    if (mine === undefined) throw rpcError('CONTACT_MISSING');
    const text = { text: note.text, entities: await readEntities(call, note.entities) };
    await setNote(extras, { userId, origin: call.caller }, card.id, text);
    return true;
  },
);
