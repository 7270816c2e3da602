import { answerRequests } from '@suaka/domain';
import { accessToInvite } from '../access/access-chat-kind.ts';
import { accessUser } from '../access/access-user.ts';
import { requestsUpdates } from '../channels/requests-updates.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.hideChatJoinRequest */
export const hideChatJoinRequest = handler(
  'messages.hideChatJoinRequest',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = await accessToInvite(call, params.peer);
    const { id: userId } = await accessUser(call, params.user_id);
    const answer = { card, actorId: call.caller.userId, isApproved: params.approved === true, userId };
    await answerRequests(call.services.messages, answer, call.caller);
    return await requestsUpdates(call, card.id);
  },
);
