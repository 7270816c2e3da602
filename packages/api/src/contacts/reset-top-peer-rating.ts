import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/contacts.resetTopPeerRating */
export const contactsResetTopPeerRating = handler(
  'contacts.resetTopPeerRating',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    // A peer is in one category only, so the peer alone says what is reset.
    const peer = await accessPeer(call, params.peer);
    await call.services.life.store.resetTopPeer(call.caller.userId, peer);
    return true;
  },
);
