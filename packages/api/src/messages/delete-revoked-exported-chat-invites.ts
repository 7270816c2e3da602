import { accessToInvite } from '../access/access-chat-kind.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.deleteRevokedExportedChatInvites */
export const deleteRevokedExportedChatInvites = handler(
  'messages.deleteRevokedExportedChatInvites',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { id: adminId } = await accessUser(call, params.admin_id);
    const { card } = await accessToInvite(call, params.peer, adminId);
    await call.services.messages.chatStore.invites.deleteRevoked(card.id, adminId);
    return true;
  },
);
