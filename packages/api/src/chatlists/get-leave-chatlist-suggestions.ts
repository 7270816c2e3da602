import { accessChatlist } from '../access/access-chatlist.ts';
import { standingIn } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { heldPeers } from '../render/chatlist.ts';
import { renderPeer } from '../render/peer.ts';

/** The chats that the caller came into by the folder. Source: core.telegram.org/method/chatlists.getLeaveChatlistSuggestions */
export const getLeaveChatlistSuggestions = handler(
  'chatlists.getLeaveChatlistSuggestions',
  { lane: 2, allow: 'user' },
  async (call, { chatlist }) => {
    const filter = await accessChatlist(call, chatlist);
    const held = heldPeers(filter);
    const joined = (filter.chatlist.joined ?? []).filter((peer) => held.has(peer));
    const cards = await call.services.messages.chats.findAll(joined);
    const accesses = await Promise.all(cards.map((card) => standingIn(call, card)));
    return accesses
      .filter(({ standing }) => standing.isIn && !standing.isCreator)
      .map(({ card }) => renderPeer(card.id));
  },
);
