import { fromBase64, choseBit, type PeerId, type PollShown, type PollText, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { renderEntities } from './entity.ts';
import { everyone } from './everyone.ts';
import { renderPeer } from './peer.ts';

/** Source: core.telegram.org/constructor/poll */
export function renderPoll(poll: PollShown, viewer: UserId): TlOf<'poll'> {
  const { asked, closeAt } = poll;
  return {
    _: 'poll',
    id: BigInt(poll.id),
    closed: poll.isClosed || undefined,
    public_voters: asked.isPublic || undefined,
    multiple_choice: asked.isMultiple || undefined,
    quiz: asked.quiz === undefined ? undefined : true,
    revoting_disabled: asked.isFinal || undefined,
    shuffle_answers: asked.isShuffled || undefined,
    hide_results_until_close: asked.hidesResults || undefined,
    creator: poll.authorId === viewer || undefined,
    question: renderText(asked.question),
    answers: asked.answers.map((answer) => ({
      _: 'pollAnswer',
      text: renderText(answer),
      option: fromBase64(answer.option),
    })),
    close_period: asked.closePeriodS,
    close_date: closeAt ?? asked.closeDate,
    hash: BigInt(poll.totalVoters),
  };
}

const renderText = ({ text, entities }: PollText): TlOf<'textWithEntities'> => ({
  _: 'textWithEntities',
  text,
  entities: renderEntities(entities) ?? [],
});

/**
 * The votes that a viewer may see: after one's own vote, as its author, or when it is over. What goes to all of a
 * channel is a min one, which says nothing of anybody's own choice. Source: core.telegram.org/constructor/pollResults
 */
export function renderPollResults(poll: PollShown, viewer: UserId): TlOf<'pollResults'> {
  const { asked, chosen, isClosed } = poll;
  const isMin = viewer === everyone;
  const hasVoted = (chosen ?? 0) !== 0;
  const isHidden = asked.hidesResults && !isClosed;
  const maySee = !isHidden && (isClosed || hasVoted || (isMin ? asked.quiz === undefined : poll.authorId === viewer));
  // What is right is told to those who cannot vote any more.
  const isSolved = asked.quiz !== undefined && (hasVoted || isClosed);
  const solution = isSolved ? asked.quiz?.solution : undefined;
  return {
    _: 'pollResults',
    min: isMin || undefined,
    results: maySee || hasVoted ? renderAnswers(poll, maySee, isSolved) : undefined,
    total_voters: poll.totalVoters,
    recent_voters: poll.recentVoters.length === 0 ? undefined : poll.recentVoters.map(renderPeer),
    solution: solution?.text,
    solution_entities: solution && (renderEntities(solution.entities) ?? []),
  };
}

const renderAnswers = (poll: PollShown, areCountsSeen: boolean, isSolved: boolean): TlOf<'pollAnswerVoters'>[] =>
  poll.asked.answers.map(({ option }, place) => ({
    _: 'pollAnswerVoters',
    chosen: choseBit(poll.chosen ?? 0, place) || undefined,
    correct: (isSolved && poll.asked.quiz?.correct.includes(place)) || undefined,
    option: fromBase64(option),
    ...(areCountsSeen ? { voters: poll.votes[place] ?? 0, recent_voters: [] } : {}),
  }));

export const renderPollMedia = (poll: PollShown, viewer: UserId): TlOf<'messageMediaPoll'> => ({
  _: 'messageMediaPoll',
  poll: renderPoll(poll, viewer),
  results: renderPollResults(poll, viewer),
});

/** A poll has changed. Source: core.telegram.org/constructor/updateMessagePoll */
export const pollUpdate = (poll: PollShown, viewer: UserId): TlOf<'updateMessagePoll'> => ({
  _: 'updateMessagePoll',
  poll_id: BigInt(poll.id),
  poll: renderPoll(poll, viewer),
  results: renderPollResults(poll, viewer),
});

/** Whom a reader meets in polls. */
export const peersOfPolls = (polls: Iterable<PollShown>): PeerId[] =>
  [...polls].flatMap(({ recentVoters }) => [...recentVoters]);

/** A media that is a poll, where it is known. */
export const pollMediaOf = (
  polls: ReadonlyMap<string, PollShown>,
  pollId: string,
  viewer: UserId,
): Tl<'MessageMedia'> | undefined => {
  const poll = polls.get(pollId);
  return poll && renderPollMedia(poll, viewer);
};
