import { handler } from '../handler.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';
import { chatlistNews } from './missing-chats.ts';

/** Source: core.telegram.org/method/chatlists.getChatlistUpdates */
export const getChatlistUpdates = handler(
  'chatlists.getChatlistUpdates',
  { lane: 2, allow: 'user' },
  async (call, { chatlist }) => {
    const { filter, missing } = await chatlistNews(call, chatlist);
    const hidden = new Set(filter.chatlist.hidden);
    const offered = missing.filter((peer) => !hidden.has(peer));
    return {
      _: 'chatlists.chatlistUpdates',
      missing_peers: offered.map(renderPeer),
      ...(await renderPeers(call.services, call.caller.userId, offered)),
    };
  },
);
