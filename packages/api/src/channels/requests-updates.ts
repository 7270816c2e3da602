import type { PeerId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { joinRequestsUpdate } from '../render/chat-updates.ts';
import { renderUpdates } from '../render/events.ts';

/** What whoever answered requests to join is told: how many are left. */
export async function requestsUpdates({ caller, services }: UserCall, chatId: PeerId): Promise<TlOf<'updates'>> {
  const update = await joinRequestsUpdate(services, chatId);
  const { recent } = await services.messages.chatStore.invites.pending(chatId);
  return await renderUpdates(caller.userId, caller.userId, [], services, {
    updates: [update],
    peers: [chatId, ...recent],
  });
}
