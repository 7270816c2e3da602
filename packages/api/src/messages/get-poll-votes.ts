import {
  base64Of,
  choseBit,
  fromBase64,
  pollLimits,
  rpcError,
  type PollShown,
  type PollVote,
  type UserId,
  type VoterOffset,
} from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessPoll, accessVoters } from '../access/access-poll.ts';
import { handler } from '../handler.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/messages.getPollVotes */
export const getPollVotes = handler('messages.getPollVotes', { lane: 2, allow: 'user' }, async (call, params) => {
  const { services, caller } = call;
  const poll = accessVoters(call, await accessPoll(call, params.peer, params.id));
  const answer = params.option === undefined ? undefined : placeOf(poll, params.option);
  const limit = Math.min(Math.max(params.limit, 1), pollLimits.votersOfPageMax);
  const asked = { pollId: poll.id, answer, after: offsetOf(params.offset), limit: limit + 1 };
  const { votes, count } = await services.messages.polls.voters(asked);
  const page = votes.slice(0, limit);
  const last = votes.length > limit ? page.at(-1) : undefined;
  return {
    _: 'messages.votesList',
    count,
    votes: page.map((vote) => renderVote(poll, vote, answer)),
    ...(await renderPeers(
      services,
      caller.userId,
      page.map(({ userId }) => userId),
    )),
    next_offset: last && `${last.date}:${last.userId}`,
  };
});

function placeOf({ asked }: PollShown, option: Uint8Array): number {
  const wanted = base64Of(option);
  const place = asked.answers.findIndex((answer) => answer.option === wanted);
  if (place < 0) throw rpcError('OPTION_INVALID');
  return place;
}

/** Where the last page ended, as this server wrote it; anything else begins anew. */
function offsetOf(offset: string | undefined): VoterOffset | undefined {
  const [date, userId] = (offset ?? '').split(':').map(Number);
  if (!Number.isSafeInteger(date) || !Number.isSafeInteger(userId)) return undefined;
  return { date: date ?? 0, userId: (userId ?? 0) as UserId };
}

function renderVote(
  { asked }: PollShown,
  { userId, chosen, date }: PollVote,
  answer: number | undefined,
): Tl<'MessagePeerVote'> {
  const peer = renderPeer(userId);
  if (answer !== undefined) return { _: 'messagePeerVoteInputOption', peer, date };
  const options = asked.answers.filter((_, place) => choseBit(chosen, place)).map((one) => fromBase64(one.option));
  const [only] = options;
  return options.length === 1 && only !== undefined
    ? { _: 'messagePeerVote', peer, option: only, date }
    : { _: 'messagePeerVoteMultiple', peer, options, date };
}
