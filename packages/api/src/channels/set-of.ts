import { changeChat, type CardPatch, type ChatCard } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { changeUpdates } from './change-updates.ts';

/**
 * Turns a switch of a chat, or sets what else has no message of its own.
 * @throws CHAT_NOT_MODIFIED
 */
export async function setOf(call: UserCall, card: ChatCard, patch: CardPatch): Promise<TlOf<'updates'>> {
  const change = { card, actorId: call.caller.userId, patch: { ...patch, onSame: 'CHAT_NOT_MODIFIED' as const } };
  return await changeUpdates(call, card.id, await changeChat(call.services.messages, change, call.caller));
}

/** A switch that is put on or off. */
export const flagPatch = (flag: number, isOn: boolean): CardPatch => (isOn ? { setFlags: flag } : { clearFlags: flag });
