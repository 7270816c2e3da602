import { peerOfUsername } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/contacts.resolveUsername */
export const contactsResolveUsername = handler(
  'contacts.resolveUsername',
  { lane: 2, allow: 'user' },
  async (call, { username }) => {
    const peer = await peerOfUsername(call.services.messages, username);
    return {
      _: 'contacts.resolvedPeer',
      peer: renderPeer(peer),
      ...(await renderPeers(call.services, call.caller.userId, [peer])),
    };
  },
);
