import { boxOf, rpcError } from '@suaka/domain';
import { accessShownPeer } from '../access/access-shown-message.ts';
import { handler } from '../handler.ts';
import { loadFacts, peersOfFacts } from '../render/facts.ts';
import { shownCount } from '../render/facts/counts.ts';
import { renderReplies } from '../render/facts/threads.ts';
import { renderPeers } from '../render/peers.ts';

/** How often posts were seen and forwarded; with `increment` the caller is seeing them. Source: core.telegram.org/method/messages.getMessagesViews */
export const getMessagesViews = handler(
  'messages.getMessagesViews',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const { boxes, limits, postCounts } = call.services.messages;
    if (params.id.length > limits.messagesPerCallMax) throw rpcError('MSG_ID_INVALID');
    const { peerId, hiddenMax } = await accessShownPeer(call, params.peer);
    const found = await boxes.messages(boxOf(userId, peerId), params.id);
    const messages = found.filter((message) => message.peerId === peerId && message.id > hiddenMax);
    const posts = messages.filter(({ content }) => content.extra?.isPost === true);
    if (params.increment) postCounts.see(userId, posts);
    const facts = await loadFacts(call.services, userId, messages);
    const byId = new Map(messages.map((message) => [message.id, message]));
    return {
      _: 'messages.messageViews',
      views: params.id.map((id) => {
        const message = byId.get(id);
        if (message === undefined) return { _: 'messageViews' };
        const { seq } = message.content;
        return {
          _: 'messageViews',
          ...shownCount(message, facts.counts.get(seq), postCounts),
          replies: renderReplies(message, facts.threads.get(seq), userId),
        };
      }),
      ...(await renderPeers(call.services, userId, peersOfFacts(messages, facts))),
    };
  },
);
