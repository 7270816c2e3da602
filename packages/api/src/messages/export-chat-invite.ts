import { makeInvite, rpcError } from '@suaka/domain';
import { accessToInvite } from '../access/access-chat-kind.ts';
import { chatPartsOf } from '../channels/created-updates.ts';
import { handler } from '../handler.ts';
import { renderInvite } from '../render/chat-invite.ts';

/** Source: core.telegram.org/method/messages.exportChatInvite */
export const exportChatInvite = handler(
  'messages.exportChatInvite',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    if (params.subscription_pricing !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { card } = await accessToInvite(call, params.peer);
    const adminId = call.caller.userId;
    const terms = {
      title: params.title,
      expireDate: params.expire_date,
      usageLimit: params.usage_limit,
      needsRequest: params.request_needed,
    };
    return renderInvite(call.services, await makeInvite(chatPartsOf(call), { card, adminId, terms }));
  },
);
