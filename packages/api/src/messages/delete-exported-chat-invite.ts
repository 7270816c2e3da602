import { nowSeconds } from '@suaka/domain';
import { accessInvite } from '../access/access-invite.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.deleteExportedChatInvite */
export const deleteExportedChatInvite = handler(
  'messages.deleteExportedChatInvite',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card, invite } = await accessInvite(call, params.peer, params.link);
    await call.services.messages.chatStore.invites.delete({
      chatId: card.id,
      hash: invite.hash,
      actorId: call.caller.userId,
      nowS: nowSeconds(call.services.clock),
    });
    return true;
  },
);
