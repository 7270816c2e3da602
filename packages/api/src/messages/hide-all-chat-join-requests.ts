import { answerRequests } from '@suaka/domain';
import { accessToInvite } from '../access/access-chat-kind.ts';
import { requestsUpdates } from '../channels/requests-updates.ts';
import { handler } from '../handler.ts';
import { inviteHash } from '../render/chat-invite.ts';

/** Source: core.telegram.org/method/messages.hideAllChatJoinRequests */
export const hideAllChatJoinRequests = handler(
  'messages.hideAllChatJoinRequests',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = await accessToInvite(call, params.peer);
    const hash = params.link === undefined ? undefined : inviteHash(params.link);
    const answer = { card, actorId: call.caller.userId, isApproved: params.approved === true, hash };
    await answerRequests(call.services.messages, answer, call.caller);
    return await requestsUpdates(call, card.id);
  },
);
