import { bannedBit, changeMember, ChatFlag, hasChatFlag, rpcError } from '@suaka/domain';
import { accessAdminRight, accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessParticipant } from '../access/access-participant.ts';
import { handler } from '../handler.ts';
import { readBannedRights } from '../render/chat-rights.ts';
import { changeUpdates } from './change-updates.ts';

/** Source: core.telegram.org/method/channels.editBanned */
export const editBanned = handler('channels.editBanned', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAdminRight(accessAsMember(await accessChannel(call, params.channel)), 'ban_users');
  const userId = await accessParticipant(call, params.participant);
  const actorId = call.caller.userId;
  if (userId === actorId) throw rpcError('USER_ADMIN_INVALID');
  const rights = readBannedRights(params.banned_rights);
  const isShut = (rights & bannedBit('view_messages')) !== 0;
  // Followers of a channel have nothing else that could be taken from them.
  if (hasChatFlag(card, ChatFlag.broadcast) && rights !== 0 && !isShut) throw rpcError('BANNED_RIGHTS_INVALID');
  const edit = { kind: 'ban', rights, untilDate: params.banned_rights.until_date } as const;
  const sent = await changeMember(call.services.messages, { card, actorId, userId, edit }, call.caller);
  return await changeUpdates(call, card.id, sent);
});
