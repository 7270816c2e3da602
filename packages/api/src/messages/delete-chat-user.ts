import { changeMember, deleteAllOf, leaveChat } from '@suaka/domain';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessLiveGroup } from '../access/access-chat-kind.ts';
import { accessUser } from '../access/access-user.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { handler } from '../handler.ts';

/** Leaves, or removes someone. Source: core.telegram.org/method/messages.deleteChatUser */
export const deleteChatUser = handler('messages.deleteChatUser', { lane: 1, allow: 'user' }, async (call, params) => {
  const access = await accessLiveGroup(call, params.chat_id);
  const { card } = access;
  const { id: userId } = await accessUser(call, params.user_id);
  const { messages } = call.services;
  const actorId = call.caller.userId;
  // What others wrote goes only at the word of an admin; one's own may always go.
  if (params.revoke_history === true && userId !== actorId) accessAdminRight(access, 'delete_messages');
  const sent =
    userId === actorId
      ? await leaveChat(messages, { card, userId }, call.caller)
      : await changeMember(messages, { card, actorId, userId, edit: { kind: 'remove' } }, call.caller);
  if (params.revoke_history === true) {
    await deleteAllOf(messages, { boxId: actorId, peerId: card.id, authorId: userId, actorId }, call.caller);
  }
  return await changeUpdates(call, card.id, sent);
});
