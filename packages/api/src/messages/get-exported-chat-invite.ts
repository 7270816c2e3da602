import { accessInvite } from '../access/access-invite.ts';
import { handler } from '../handler.ts';
import { renderInvite } from '../render/chat-invite.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/messages.getExportedChatInvite */
export const getExportedChatInvite = handler(
  'messages.getExportedChatInvite',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { invite } = await accessInvite(call, params.peer, params.link);
    const users = await renderUsers(call.services, call.caller.userId, [invite.adminId]);
    return { _: 'messages.exportedChatInvite', invite: renderInvite(call.services, invite), users };
  },
);
