import { rpcError, type BoxMessage, type PollShown } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { nowSeconds, type PeerId } from '@suaka/domain';
import type { UserCall } from '../handler.ts';
import { accessMessage } from './access-message.ts';
import { accessPeer } from './access-peer.ts';

/** A poll in a message that the caller sees. */
export interface PollAccess {
  readonly peerId: PeerId;
  readonly message: BoxMessage;
  readonly poll: PollShown;
}

/**
 * The poll of a message that the caller sees in a chat that it may look at.
 *
 * @throws as `accessPeer`; MESSAGE_ID_INVALID where the chat shows no such message, or it has no poll.
 */
export async function accessPoll(call: UserCall, input: Tl<'InputPeer'>, id: number): Promise<PollAccess> {
  const peerId = await accessPeer(call, input);
  const message = await accessMessage(call, peerId, id);
  const media = message.content.extra?.media;
  if (media?.kind !== 'poll') throw rpcError('MESSAGE_ID_INVALID');
  const { services, caller } = call;
  const [poll] = await services.messages.polls.shown(caller.userId, [media.pollId], nowSeconds(services.clock));
  if (poll === undefined) throw rpcError('MESSAGE_ID_INVALID');
  return { peerId, message, poll };
}

/**
 * The voters of a poll: only of a public one, and only for those who have voted, unless it is over.
 *
 * @throws BROADCAST_FORBIDDEN, POLL_VOTE_REQUIRED
 */
export function accessVoters(call: UserCall, { poll }: PollAccess): PollShown {
  if (!poll.asked.isPublic) throw rpcError('BROADCAST_FORBIDDEN');
  const maySee = poll.isClosed || poll.authorId === call.caller.userId || (poll.chosen ?? 0) !== 0;
  if (!maySee) throw rpcError('POLL_VOTE_REQUIRED');
  return poll;
}
