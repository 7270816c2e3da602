import { boxOf, closePoll as close, rpcError } from '@suaka/domain';
import type { Params, TlOf } from '@suaka/tl';
import { accessPoll } from '../access/access-poll.ts';
import type { UserCall } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';
import { peersOfPolls, pollUpdate } from '../render/poll.ts';

/**
 * messages.editMessage with a poll that is closed: ends the poll of the message. Nothing else of a poll can be changed.
 *
 * @throws MESSAGE_AUTHOR_REQUIRED for anyone but its author; as `accessPoll`
 */
export async function closePoll(call: UserCall, params: Params<'messages.editMessage'>): Promise<TlOf<'updates'>> {
  const { services, caller } = call;
  const { peerId, poll } = await accessPoll(call, params.peer, params.id);
  if (params.media?._ !== 'inputMediaPoll' || params.media.poll.closed !== true) throw rpcError('MESSAGE_NOT_MODIFIED');
  if (poll.authorId !== caller.userId) throw rpcError('MESSAGE_AUTHOR_REQUIRED');
  const closed = await close({ ...services.messages, pollNews: services.pollNews }, caller.userId, poll.id);
  return await renderUpdates(caller.userId, boxOf(caller.userId, peerId), [], services, {
    updates: [pollUpdate(closed, caller.userId)],
    peers: [peerId, ...peersOfPolls([closed])],
  });
}
