import { changeChat, checkedAbout } from '@suaka/domain';
import { accessChat, accessMemberRight } from '../access/access-chat.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.editChatAbout */
export const editChatAbout = handler('messages.editChatAbout', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessMemberRight(await accessChat(call, params.peer), 'change_info');
  const { messages } = call.services;
  const patch = { about: checkedAbout(params.about, messages.chatLimits), onSame: 'CHAT_ABOUT_NOT_MODIFIED' as const };
  await changeChat(messages, { card, actorId: call.caller.userId, patch }, call.caller);
  return true;
});
