import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderScheduled } from '../render/scheduled.ts';

/** Source: core.telegram.org/method/messages.getScheduledHistory */
export const getScheduledHistory = handler(
  'messages.getScheduledHistory',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const peerId = await accessPeer(call, params.peer);
    const waiting = await call.services.messages.scheduled.history(userId, peerId);
    return await renderScheduled(call.services, userId, waiting);
  },
);
