import { changeChat, type ChatCard } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { readChatPhoto } from '../input/chat-photo.ts';
import { changeUpdates } from './change-updates.ts';

/** Gives a chat another photo, or none, and says so in it. */
export async function changePhoto(
  call: UserCall,
  card: ChatCard,
  input: Tl<'InputChatPhoto'>,
): Promise<TlOf<'updates'>> {
  const photo = await readChatPhoto(call, input);
  const change = {
    card,
    actorId: call.caller.userId,
    patch: { photo: photo ?? null, onSame: 'CHAT_NOT_MODIFIED' as const },
    action: photo === undefined ? ({ kind: 'chatDeletePhoto' } as const) : ({ kind: 'chatEditPhoto', photo } as const),
  };
  return await changeUpdates(call, card.id, await changeChat(call.services.messages, change, call.caller));
}
