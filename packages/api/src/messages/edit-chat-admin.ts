import { changeMember } from '@suaka/domain';
import { accessAsCreator, accessLiveGroup } from '../access/access-chat-kind.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.editChatAdmin */
export const editChatAdmin = handler('messages.editChatAdmin', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAsCreator(await accessLiveGroup(call, params.chat_id));
  const { id: userId } = await accessUser(call, params.user_id);
  const edit = { kind: 'basicAdmin', isAdmin: params.is_admin } as const;
  await changeMember(call.services.messages, { card, actorId: call.caller.userId, userId, edit }, call.caller);
  return true;
});
