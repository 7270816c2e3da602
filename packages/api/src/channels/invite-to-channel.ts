import { ChatFlag, hasChatFlag, joinChat, rpcError } from '@suaka/domain';
import { accessAdminRight, accessAsMember, accessChannel, accessMemberRight } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { changeUpdates } from './change-updates.ts';
import { inviteesOf } from './invitees.ts';

/** Source: core.telegram.org/method/channels.inviteToChannel */
export const inviteToChannel = handler('channels.inviteToChannel', { lane: 1, allow: 'user' }, async (call, params) => {
  const access = accessAsMember(await accessChannel(call, params.channel));
  const { card } = hasChatFlag(access.card, ChatFlag.broadcast)
    ? accessAdminRight(access, 'invite_users')
    : accessMemberRight(access, 'invite_users');
  const { messages } = call.services;
  if (params.users.length > messages.chatLimits.invitedAtOnceMax) throw rpcError('USERS_TOO_MUCH');
  const { userIds, missing } = await inviteesOf(call, params.users);
  if (userIds.length === 0) {
    if (missing.length === 0) throw rpcError('USER_ID_INVALID');
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
  };
  const sent = await joinChat(messages, joining, call.caller);
  return {
    _: 'messages.invitedUsers',
    updates: await changeUpdates(call, card.id, sent),
    missing_invitees: missing,
  };
});
