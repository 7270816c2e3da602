import { boxOf, type ChatParts, type Created } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { chatUpdate } from '../render/chat-updates.ts';
import { renderUpdates } from '../render/events.ts';

/** What making a group or channel needs. */
export const chatPartsOf = ({ services }: UserCall): ChatParts => ({
  ...services.messages,
  random: services.random,
  dcId: services.installation.dcId,
});

/** What the creator of a group or channel is told. */
export async function createdUpdates(
  { caller, services }: UserCall,
  { card, sent }: Created,
): Promise<TlOf<'updates'>> {
  const { message } = sent;
  const update = await chatUpdate(services, caller.userId, card.id);
  const updates: Tl<'Update'>[] = update === undefined ? [] : [update];
  const events = message === undefined ? [] : [{ kind: 'message', pts: sent.id, message } as const];
  return await renderUpdates(caller.userId, boxOf(caller.userId, card.id), events, services, {
    updates,
    peers: [card.id],
  });
}
