import { changeMember, checkedRank } from '@suaka/domain';
import { accessAdminRight, accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessPrivacyOrRefuse } from '../access/access-privacy.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { readAdminRights } from '../render/chat-rights.ts';
import { changeUpdates } from './change-updates.ts';

/** Source: core.telegram.org/method/channels.editAdmin */
export const editAdmin = handler('channels.editAdmin', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAdminRight(accessAsMember(await accessChannel(call, params.channel)), 'add_admins');
  const { messages } = call.services;
  const { id: userId } = await accessUser(call, params.user_id);
  const member = await messages.chats.member(card.id, userId);
  // Whoever is not in the chat yet comes in by it.
  if (member?.isIn !== true) await accessPrivacyOrRefuse(call, userId, 'chatInvite');
  const rank = params.rank === undefined ? undefined : checkedRank(params.rank, messages.chatLimits);
  const edit = { kind: 'admin', rights: readAdminRights(params.admin_rights), rank } as const;
  const sent = await changeMember(messages, { card, actorId: call.caller.userId, userId, edit }, call.caller);
  return await changeUpdates(call, card.id, sent);
});
