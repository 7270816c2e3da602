import { accessChatlistLink } from '../access/access-chatlist.ts';
import { handler } from '../handler.ts';
import { heldPeers } from '../render/chatlist.ts';
import { titleOf } from '../render/folder.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/chatlists.checkChatlistInvite */
export const checkChatlistInvite = handler(
  'chatlists.checkChatlistInvite',
  { lane: 2, allow: 'user' },
  async (call, { slug }) => {
    const { shared, own, open } = await accessChatlistLink(call, slug);
    const ids = open.map(({ card }) => card.id);
    const named = await renderPeers(call.services, call.caller.userId, ids);
    if (own === undefined) {
      return {
        _: 'chatlists.chatlistInvite',
        title: titleOf(shared),
        title_noanimate: shared.titleNoAnimate,
        emoticon: shared.emoticon,
        peers: ids.map(renderPeer),
        ...named,
      };
    }
    const held = heldPeers(own);
    // A chat of the folder that the caller did not come into can be tried again.
    const already = new Set(open.filter(({ card, standing }) => held.has(card.id) && standing.isIn));
    return {
      _: 'chatlists.chatlistInviteAlready',
      filter_id: own.id,
      missing_peers: open.filter((each) => !already.has(each)).map(({ card }) => renderPeer(card.id)),
      already_peers: [...already].map(({ card }) => renderPeer(card.id)),
      ...named,
    };
  },
);
