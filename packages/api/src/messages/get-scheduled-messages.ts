import { rpcError } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderScheduled } from '../render/scheduled.ts';

/** Source: core.telegram.org/method/messages.getScheduledMessages */
export const getScheduledMessages = handler(
  'messages.getScheduledMessages',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { scheduled, limits } = call.services.messages;
    const { userId } = call.caller;
    if (params.id.length > limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
    const peerId = await accessPeer(call, params.peer);
    const waiting = await scheduled.find(userId, peerId, params.id);
    return await renderScheduled(call.services, userId, waiting);
  },
);
