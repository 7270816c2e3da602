import { accessAsMember, accessChat } from '../access/access-chat.ts';
import { namesIn } from '../access/access-send-as.ts';
import { handler } from '../handler.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/channels.getSendAs */
export const getSendAs = handler('channels.getSendAs', { lane: 2, allow: 'user' }, async (call, params) => {
  const access = accessAsMember(await accessChat(call, params.peer));
  const { userId } = call.caller;
  const names = [userId, ...(await namesIn(call, access))];
  return {
    _: 'channels.sendAsPeers',
    peers: names.map((id) => ({ _: 'sendAsPeer' as const, peer: renderPeer(id) })),
    ...(await renderPeers(call.services, userId, names)),
  };
});
