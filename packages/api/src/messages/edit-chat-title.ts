import { changeChat, checkedChatTitle } from '@suaka/domain';
import { accessMemberRight } from '../access/access-chat.ts';
import { accessLiveGroup } from '../access/access-chat-kind.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.editChatTitle */
export const editChatTitle = handler('messages.editChatTitle', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessMemberRight(await accessLiveGroup(call, params.chat_id), 'change_info');
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
