import { boxOf, type PeerId, type Sent } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { chatUpdate } from '../render/chat-updates.ts';
import { renderUpdates } from '../render/events.ts';

/** What whoever changed a group or channel is told: that it changed, and what was said of it. */
export async function changeUpdates(
  { caller, services }: UserCall,
  chatId: PeerId,
  sent: Sent | undefined,
): Promise<TlOf<'updates'>> {
  const update = await chatUpdate(services, caller.userId, chatId);
  const events = sent?.message === undefined ? [] : [{ kind: 'message', pts: sent.id, message: sent.message } as const];
  return await renderUpdates(caller.userId, boxOf(caller.userId, chatId), events, services, {
    updates: update === undefined ? [] : [update],
    peers: [chatId],
  });
}
