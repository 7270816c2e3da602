import { setBlocked } from '@suaka/domain';
import { accessUserPeer } from '../access/access-user.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/contacts.block */
export const contactsBlock = handler('contacts.block', { lane: 2, allow: 'user' }, async (call, { id }) => {
  const card = await accessUserPeer(call, id);
  await setBlocked(call.services.contacts, call.caller.userId, card.id, true, call.caller);
  return true;
});
