import { joinChat } from '@suaka/domain';
import { accessMemberRight } from '../access/access-chat.ts';
import { accessLiveGroup } from '../access/access-chat-kind.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { inviteesOf } from '../channels/invitees.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.addChatUser */
export const addChatUser = handler('messages.addChatUser', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessMemberRight(await accessLiveGroup(call, params.chat_id), 'invite_users');
  const { userIds, missing } = await inviteesOf(call, [params.user_id]);
  if (userIds.length === 0) {
    return {
      _: 'messages.invitedUsers',
      updates: await changeUpdates(call, card.id, undefined),
      missing_invitees: missing,
    };
  }
  const joining = {
    card,
    userIds,
    inviterId: call.caller.userId,
    viaRequest: false,
    action: { kind: 'chatAddUser', users: userIds } as const,
    actorId: call.caller.userId,
    handedCount: Math.max(params.fwd_limit, 0),
  };
  const sent = await joinChat(call.services.messages, joining, call.caller);
  return {
    _: 'messages.invitedUsers',
    updates: await changeUpdates(call, card.id, sent),
    missing_invitees: missing,
  };
});
