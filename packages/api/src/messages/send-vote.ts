import { base64Of, boxOf, pollLimits, rpcError, vote } from '@suaka/domain';
import { accessPoll } from '../access/access-poll.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';
import { peersOfPolls, pollUpdate } from '../render/poll.ts';

/** Source: core.telegram.org/method/messages.sendVote */
export const sendVote = handler('messages.sendVote', { lane: 1, allow: 'user' }, async (call, params) => {
  const { userId } = call.caller;
  if (params.options.length > pollLimits.answersMax) throw rpcError('OPTIONS_TOO_MUCH');
  const { peerId, poll } = await accessPoll(call, params.peer, params.msg_id);
  const voting = { userId, pollId: poll.id, options: params.options.map(base64Of) };
  const voted = await vote({ ...call.services.messages, pollNews: call.services.pollNews }, voting);
  const updates = [pollUpdate(voted, userId)];
  const peers = [peerId, ...peersOfPolls([voted])];
  return await renderUpdates(userId, boxOf(userId, peerId), [], call.services, { updates, peers });
});
