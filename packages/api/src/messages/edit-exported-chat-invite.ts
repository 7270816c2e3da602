import { checkTerms, newInviteHash, nowSeconds } from '@suaka/domain';
import { accessInvite } from '../access/access-invite.ts';
import { handler } from '../handler.ts';
import { renderInvite } from '../render/chat-invite.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/messages.editExportedChatInvite */
export const editExportedChatInvite = handler(
  'messages.editExportedChatInvite',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card, invite } = await accessInvite(call, params.peer, params.link);
    const { services, caller } = call;
    const { chatStore, chatLimits } = services.messages;
    const nowS = nowSeconds(services.clock);
    const terms = {
      title: params.title,
      expireDate: params.expire_date,
      usageLimit: params.usage_limit,
      needsRequest: params.request_needed,
    };
    checkTerms(terms, chatLimits, nowS);
    const edited = await chatStore.invites.edit({
      ...terms,
      chatId: card.id,
      hash: invite.hash,
      actorId: caller.userId,
      nowS,
      isRevoked: params.revoked === true ? true : undefined,
      newHash: newInviteHash(services.random),
    });
    const users = await renderUsers(services, caller.userId, [invite.adminId]);
    const shown = renderInvite(services, edited.invite);
    if (edited.replacedBy === undefined) return { _: 'messages.exportedChatInvite', invite: shown, users };
    const new_invite = renderInvite(services, edited.replacedBy);
    return { _: 'messages.exportedChatInviteReplaced', invite: shown, new_invite, users };
  },
);
