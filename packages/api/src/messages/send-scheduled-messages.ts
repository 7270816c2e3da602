import { boxOf, rpcError, sendScheduled, type BoxEvent } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessPeerToWrite } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';
import { scheduledGoneUpdate } from '../render/scheduled.ts';

/** Source: core.telegram.org/method/messages.sendScheduledMessages */
export const sendScheduledMessages = handler(
  'messages.sendScheduledMessages',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { messages: parts } = call.services;
    const { userId } = call.caller;
    if (params.id.length > parts.limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
    const peerId = await accessPeerToWrite(call, params.peer);
    const waiting = await parts.scheduled.find(userId, peerId, params.id);
    if (waiting.length === 0) throw rpcError('MESSAGE_ID_INVALID');
    const gone: Tl<'Update'>[] = [];
    const events: BoxEvent[] = [];
    for (const message of waiting.toSorted((a, b) => a.dueAt - b.dueAt || a.id - b.id)) {
      const sent = await sendScheduled(parts, message, call.caller);
      if (sent === undefined) continue;
      gone.push(scheduledGoneUpdate({ peerId, ids: [message.id], sentIds: [sent.id] }));
      if (sent.message !== undefined) events.push({ kind: 'message', pts: sent.id, message: sent.message });
    }
    return await renderUpdates(userId, boxOf(userId, peerId), events, call.services, {
      updates: gone,
      peers: [peerId],
    });
  },
);
