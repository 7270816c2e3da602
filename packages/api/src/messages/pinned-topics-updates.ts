import type { PeerId } from '@suaka/domain';
import type { UserCall } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';
import { messageStateUpdate } from '../render/message-state-event.ts';

/** What whoever pinned topics is told: which ones are pinned now. */
export const pinnedTopicsUpdates = (call: UserCall, chatId: PeerId, order: readonly number[]) =>
  renderUpdates(call.caller.userId, chatId, [], call.services, {
    updates: [messageStateUpdate({ kind: 'pinnedTopics', chatId, order })],
    peers: [chatId],
  });
