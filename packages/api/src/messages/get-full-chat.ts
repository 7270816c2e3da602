import { accessBasicGroup } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { renderGroupFull } from '../render/chat-full.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/messages.getFullChat */
export const getFullChat = handler('messages.getFullChat', { lane: 2, allow: 'user' }, async (call, params) => {
  const access = await accessBasicGroup(call, params.chat_id);
  const full_chat = await renderGroupFull(call, access);
  const { participants } = full_chat;
  const people = participants._ === 'chatParticipants' ? participants.participants.map((one) => one.user_id) : [];
  const ids = [access.card.id, ...people, ...(full_chat.recent_requesters ?? []).map(Number)];
  // The ids come from members and requests of this store.
  const peers = await renderPeers(call.services, call.caller.userId, ids as (typeof access.card.id)[]);
  return { _: 'messages.chatFull', full_chat, ...peers };
});
