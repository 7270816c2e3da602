import { boxOf, nowSeconds, rpcError } from '@suaka/domain';
import { accessShownPeer } from '../access/access-shown-message.ts';
import { handler } from '../handler.ts';
import { reactionsUpdate } from '../render/event-update.ts';
import { loadFacts, peersOfFacts } from '../render/facts.ts';
import { renderPeers } from '../render/peers.ts';

/** The reactions to messages that a client shows, as it asks for now and then. Source: core.telegram.org/method/messages.getMessagesReactions */
export const getMessagesReactions = handler(
  'messages.getMessagesReactions',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const { boxes, limits } = call.services.messages;
    if (params.id.length > limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
    const { peerId, hiddenMax } = await accessShownPeer(call, params.peer);
    const found = await boxes.messages(boxOf(userId, peerId), params.id);
    const messages = found.filter((message) => message.peerId === peerId && message.id > hiddenMax);
    const facts = await loadFacts(call.services, userId, messages);
    return {
      _: 'updates',
      updates: messages.map((message) => reactionsUpdate(message, facts)),
      ...(await renderPeers(call.services, userId, [peerId, ...peersOfFacts(messages, facts)])),
      date: nowSeconds(call.services.clock),
      seq: 0,
    };
  },
);
