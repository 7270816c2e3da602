import { rpcError } from '@suaka/domain';
import { accessBroadcast } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { renderChats } from '../render/peers.ts';

/** Channels that one answer lists. */
const listedMax = 50;

/** What those who follow a channel follow as well. Source: core.telegram.org/method/channels.getChannelRecommendations */
export const getChannelRecommendations = handler(
  'channels.getChannelRecommendations',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    // Without a channel they would be drawn from all that somebody follows.
    if (params.channel === undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { card } = await accessBroadcast(call, params.channel);
    const viewer = call.caller.userId;
    const ids = await call.services.messages.chatStore.similar(card.id, viewer, listedMax);
    return { _: 'messages.chats', chats: await renderChats(call.services, viewer, ids) };
  },
);
