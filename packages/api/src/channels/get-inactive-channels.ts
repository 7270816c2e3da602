import { handler } from '../handler.ts';
import { renderPeers } from '../render/peers.ts';

/** Channels that one answer lists. */
const listedMax = 100;

/** Those that have been quiet for longest, for whoever is in too many. Source: core.telegram.org/method/channels.getInactiveChannels */
export const getInactiveChannels = handler('channels.getInactiveChannels', { lane: 2, allow: 'user' }, async (call) => {
  const { caller, services } = call;
  const quiet = (await services.messages.chatStore.activity(caller.userId)).slice(0, listedMax);
  const peers = await renderPeers(
    services,
    caller.userId,
    quiet.map(({ channelId }) => channelId),
  );
  return { _: 'messages.inactiveChats', dates: quiet.map(({ date }) => date), ...peers };
});
