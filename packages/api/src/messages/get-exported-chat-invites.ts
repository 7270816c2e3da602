import { pageLength } from '@suaka/domain';
import { accessToInvite } from '../access/access-chat-kind.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { inviteHash, renderInvite } from '../render/chat-invite.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/messages.getExportedChatInvites */
export const getExportedChatInvites = handler(
  'messages.getExportedChatInvites',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { id: adminId } = await accessUser(call, params.admin_id);
    const { card } = await accessToInvite(call, params.peer, adminId);
    const { chatStore, limits } = call.services.messages;
    const { invites, count } = await chatStore.invites.list({
      chatId: card.id,
      adminId,
      isRevoked: params.revoked === true,
      afterDate: params.offset_date ?? 0,
      afterHash: params.offset_link === undefined ? '' : inviteHash(params.offset_link),
      limit: pageLength(limits, params.limit),
    });
    return {
      _: 'messages.exportedChatInvites',
      count,
      invites: invites.map((invite) => renderInvite(call.services, invite)),
      users: await renderUsers(call.services, call.caller.userId, [adminId]),
    };
  },
);
