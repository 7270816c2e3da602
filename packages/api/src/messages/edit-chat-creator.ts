import { accessAsMember, accessChat } from '../access/access-chat.ts';
import { handOverTo } from '../channels/hand-over-to.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.editChatCreator */
export const editChatCreator = handler('messages.editChatCreator', { lane: 1, allow: 'user' }, async (call, params) =>
  handOverTo(call, accessAsMember(await accessChat(call, params.peer)), params.user_id, params.password),
);
