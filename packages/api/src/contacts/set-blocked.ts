import { replaceBlocked, rpcError } from '@suaka/domain';
import { accessUserPeer } from '../access/access-user.ts';
import { handler } from '../handler.ts';

/** Peers that one list names. */
const peersMax = 1000;

/** Source: core.telegram.org/method/contacts.setBlocked */
export const contactsSetBlocked = handler('contacts.setBlocked', { lane: 2, allow: 'user' }, async (call, params) => {
  // There are no stories that could be hidden from someone.
  if (params.my_stories_from === true) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const cards = await Promise.all(params.id.slice(0, peersMax).map((peer) => accessUserPeer(call, peer)));
  const peers = cards.map((card) => card.id);
  await replaceBlocked(call.services.life, call.caller.userId, peers, call.caller);
  return true;
});
