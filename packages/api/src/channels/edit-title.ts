import { changeChat, checkedChatTitle } from '@suaka/domain';
import { accessChannel, accessMemberRight } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { changeUpdates } from './change-updates.ts';

/** Source: core.telegram.org/method/channels.editTitle */
export const editTitle = handler('channels.editTitle', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessMemberRight(await accessChannel(call, params.channel), 'change_info');
  const { messages } = call.services;
  const title = checkedChatTitle(params.title, messages.chatLimits);
  const change = {
    card,
    actorId: call.caller.userId,
    patch: { title, onSame: 'CHAT_NOT_MODIFIED' as const },
    action: { kind: 'chatEditTitle', title } as const,
  };
  return await changeUpdates(call, card.id, await changeChat(messages, change, call.caller));
});
