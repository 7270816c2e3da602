import { RpcError, type PeerId } from '@suaka/domain';
import { accessBasicGroup } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { renderChats } from '../render/peers.ts';

/** Groups that one call may name. */
const chatsMax = 200;

/** Those that the caller does not know are left out. Source: core.telegram.org/method/messages.getChats */
export const getChats = handler('messages.getChats', { lane: 2, allow: 'user' }, async (call, { id }) => {
  const ids: PeerId[] = [];
  for (const chatId of id.slice(0, chatsMax)) {
    try {
      ids.push((await accessBasicGroup(call, chatId)).card.id);
    } catch (error) {
      // One of them must not hide the others; alone it is refused.
      if (!(error instanceof RpcError) || id.length === 1) throw error;
    }
  }
  return { _: 'messages.chats', chats: await renderChats(call.services, call.caller.userId, ids) };
});
