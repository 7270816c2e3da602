import { accessAsCreator, accessToInvite } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/messages.getAdminsWithInvites */
export const getAdminsWithInvites = handler(
  'messages.getAdminsWithInvites',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { card } = accessAsCreator(await accessToInvite(call, params.peer));
    const counts = await call.services.messages.chatStore.invites.countsByAdmin(card.id);
    const ids = counts.map(({ adminId }) => adminId);
    return {
      _: 'messages.chatAdminsWithInvites',
      admins: counts.map(({ adminId, count, revokedCount }) => ({
        _: 'chatAdminWithInvites' as const,
        admin_id: adminId,
        invites_count: count,
        revoked_invites_count: revokedCount,
      })),
      users: await renderUsers(call.services, call.caller.userId, ids),
    };
  },
);
