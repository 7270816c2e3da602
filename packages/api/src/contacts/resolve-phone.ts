import { contactNumber, rpcError } from '@suaka/domain';
import { accessPrivacy } from '../access/access-privacy.ts';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/contacts.resolvePhone */
export const contactsResolvePhone = handler(
  'contacts.resolvePhone',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const phone = contactNumber(params.phone, () => undefined);
    const { contacts } = call.services;
    const { userId } = call.caller;
    // It tells of one number what an import tells of many.
    if (contacts.allowance.take(userId, 1) === 0) throw rpcError('FLOOD_WAIT_X', contacts.allowance.waitS(userId));
    const card = phone === undefined ? undefined : await call.services.accounts.byPhone(phone);
    if (card === undefined || !(await accessPrivacy(call, card.id, 'addedByPhone')))
      throw rpcError('PHONE_NOT_OCCUPIED');
    return {
      _: 'contacts.resolvedPeer',
      peer: { _: 'peerUser', user_id: card.id },
      chats: [],
      users: await renderUsers(call.services, call.caller.userId, [card.id]),
    };
  },
);
