import { deleteScheduled } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';
import { scheduledGoneUpdate } from '../render/scheduled.ts';

/** Source: core.telegram.org/method/messages.deleteScheduledMessages */
export const deleteScheduledMessages = handler(
  'messages.deleteScheduledMessages',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const peerId = await accessPeer(call, params.peer);
    const deletion = { ownerId: userId, peerId, ids: params.id };
    const ids = await deleteScheduled(call.services.messages, deletion, call.caller);
    const updates = ids.length === 0 ? [] : [scheduledGoneUpdate({ peerId, ids })];
    return await renderUpdates(userId, userId, [], call.services, { updates, peers: [peerId] });
  },
);
