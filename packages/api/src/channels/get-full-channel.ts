import { accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { renderChannelFull } from '../render/chat-full.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/channels.getFullChannel */
export const getFullChannel = handler('channels.getFullChannel', { lane: 2, allow: 'user' }, async (call, params) => {
  const access = await accessChannel(call, params.channel);
  const { card } = access;
  const full_chat = await renderChannelFull(call, access);
  const related = [card.linkedId, card.migratedFrom, access.member?.sendAs].filter((id) => id !== undefined);
  // The ids of those who ask come from this store.
  const requesters = (full_chat.recent_requesters ?? []) as (typeof card.id)[];
  const peers = await renderPeers(call.services, call.caller.userId, [card.id, ...related, ...requesters]);
  return { _: 'messages.chatFull', full_chat, ...peers };
});
