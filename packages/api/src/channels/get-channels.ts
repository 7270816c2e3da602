import { RpcError, type PeerId } from '@suaka/domain';
import { knownChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { renderChats } from '../render/peers.ts';

/** Channels that one call may name. */
const channelsMax = 200;

/** Those that the caller may not name are left out. Source: core.telegram.org/method/channels.getChannels */
export const getChannels = handler('channels.getChannels', { lane: 2, allow: 'user' }, async (call, { id }) => {
  const ids: PeerId[] = [];
  for (const input of id.slice(0, channelsMax)) {
    try {
      ids.push((await knownChannel(call, input)).card.id);
    } catch (error) {
      // One of them must not hide the others; alone it is refused.
      if (!(error instanceof RpcError) || id.length === 1) throw error;
    }
  }
  return { _: 'messages.chats', chats: await renderChats(call.services, call.caller.userId, ids) };
});
