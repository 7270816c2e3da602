import { createChat, rpcError, type UserId } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { chatPartsOf, createdUpdates } from '../channels/created-updates.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.createChat */
export const createChatHandler = handler('messages.createChat', { lane: 1, allow: 'user' }, async (call, params) => {
  const { chatLimits } = call.services.messages;
  if (params.users.length >= chatLimits.basicMembersMax) throw rpcError('USERS_TOO_MUCH');
  const cards = await Promise.all(params.users.map((user) => accessUser(call, user)));
  const members: UserId[] = cards.map(({ id }) => id).filter((id) => id !== call.caller.userId);
  if (members.length === 0) throw rpcError('USERS_TOO_FEW');
  const wish = { creatorId: call.caller.userId, title: params.title, members, ttlS: params.ttl_period ?? 0 };
  const created = await createChat(chatPartsOf(call), wish, call.caller);
  return { _: 'messages.invitedUsers', updates: await createdUpdates(call, created), missing_invitees: [] };
});
