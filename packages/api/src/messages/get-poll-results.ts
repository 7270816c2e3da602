import { boxOf } from '@suaka/domain';
import { accessPoll } from '../access/access-poll.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';
import { peersOfPolls, pollUpdate } from '../render/poll.ts';

/** Source: core.telegram.org/method/messages.getPollResults */
export const getPollResults = handler('messages.getPollResults', { lane: 2, allow: 'user' }, async (call, params) => {
  const { userId } = call.caller;
  const { peerId, poll } = await accessPoll(call, params.peer, params.msg_id);
  const peers = [peerId, ...peersOfPolls([poll])];
  return await renderUpdates(userId, boxOf(userId, peerId), [], call.services, {
    updates: [pollUpdate(poll, userId)],
    peers,
  });
});
