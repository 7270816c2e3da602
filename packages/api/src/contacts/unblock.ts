import { setBlocked } from '@suaka/domain';
import { accessUserPeer } from '../access/access-user.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/contacts.unblock */
export const contactsUnblock = handler('contacts.unblock', { lane: 2, allow: 'user' }, async (call, { id }) => {
  const card = await accessUserPeer(call, id);
  await setBlocked(call.services.contacts, call.caller.userId, card.id, false, call.caller);
  return true;
});
