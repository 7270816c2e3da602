import { bannedBit, ChatFlag, changeChat, hasChatFlag, rpcError } from '@suaka/domain';
import { accessAdminRight, accessAsMember, accessChat } from '../access/access-chat.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { handler } from '../handler.ts';
import { readBannedRights } from '../render/chat-rights.ts';

/** Source: core.telegram.org/method/messages.editChatDefaultBannedRights */
export const editChatDefaultBannedRights = handler(
  'messages.editChatDefaultBannedRights',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAdminRight(accessAsMember(await accessChat(call, params.peer)), 'ban_users');
    const rights = readBannedRights(params.banned_rights);
    // Nobody can be kept from looking at a chat that they are in, and not for a time.
    if ((rights & bannedBit('view_messages')) !== 0 || params.banned_rights.until_date !== 0) {
      throw rpcError('BANNED_RIGHTS_INVALID');
    }
    if (hasChatFlag(card, ChatFlag.broadcast)) throw rpcError('MEGAGROUP_REQUIRED');
    const patch = { defaultBanned: rights, onSame: 'CHAT_NOT_MODIFIED' as const };
    const sent = await changeChat(call.services.messages, { card, actorId: call.caller.userId, patch }, call.caller);
    return await changeUpdates(call, card.id, sent);
  },
);
