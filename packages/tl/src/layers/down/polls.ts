import type { Tl, TlOf } from '../../types.ts';
import { down, until152, until214 } from './down.ts';

/** Channels and groups could not vote before; their votes are left out. */
const userIds = (peers: readonly Tl<'Peer'>[]): bigint[] =>
  peers.flatMap((peer) => (peer._ === 'peerUser' ? [BigInt(peer.user_id)] : []));

type UserVote =
  | { _: 'messageUserVote'; user_id: number; option: Uint8Array; date: number }
  | { _: 'messageUserVoteInputOption'; user_id: number; date: number }
  | { _: 'messageUserVoteMultiple'; user_id: number; options: Uint8Array[]; date: number };

function userVote(vote: Tl<'MessagePeerVote'>): UserVote[] {
  if (vote.peer._ !== 'peerUser') return [];
  const { user_id } = vote.peer;
  const { date } = vote;
  if (vote._ === 'messagePeerVote') return [{ _: 'messageUserVote', user_id, option: vote.option, date }];
  if (vote._ === 'messagePeerVoteInputOption') return [{ _: 'messageUserVoteInputOption', user_id, date }];
  return [{ _: 'messageUserVoteMultiple', user_id, options: vote.options, date }];
}

/** The bytes that name an answer, which the new form names by its place. */
function optionAt(answers: TlOf<'poll'>['answers'], place: number): Uint8Array[] {
  const answer = answers[place];
  return answer?._ === 'pollAnswer' ? [answer.option] : [];
}

export const polls = [
  down('poll', until152, (value) => ({ ...value, question: value.question.text })),
  down('pollAnswer', until152, ({ text, option }) => ({ _: 'pollAnswer', text: text.text, option })),
  down('pollAnswerVoters', until214, (value) => ({ ...value, voters: value.voters ?? 0 })),
  down('pollResults', until152, (value) => ({
    ...value,
    recent_voters: value.recent_voters && userIds(value.recent_voters),
  })),
  down('messages.votesList', until152, (value) => ({ ...value, votes: value.votes.flatMap(userVote) })),
  down('inputMediaPoll', [198, 214], ({ correct_answers, ...value }) => ({
    ...value,
    correct_answers: correct_answers?.flatMap((place) => optionAt(value.poll.answers, place)),
  })),
];
