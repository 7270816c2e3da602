import { createChat, rpcError } from '@suaka/domain';
import { chatPartsOf, createdUpdates } from '../channels/created-updates.ts';
import { inviteesOf } from '../channels/invitees.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.createChat */
export const createChatHandler = handler('messages.createChat', { lane: 1, allow: 'user' }, async (call, params) => {
  const { chatLimits } = call.services.messages;
  if (params.users.length >= chatLimits.basicMembersMax) throw rpcError('USERS_TOO_MUCH');
  const { userIds, missing } = await inviteesOf(call, params.users);
  const members = userIds.filter((id) => id !== call.caller.userId);
  // Those who do not want to be invited can be sent a link into a group that has nobody else yet.
  if (members.length === 0 && missing.length === 0) throw rpcError('USERS_TOO_FEW');
  const wish = { creatorId: call.caller.userId, title: params.title, members, ttlS: params.ttl_period ?? 0 };
  const created = await createChat(chatPartsOf(call), wish, call.caller);
  return { _: 'messages.invitedUsers', updates: await createdUpdates(call, created), missing_invitees: missing };
});
