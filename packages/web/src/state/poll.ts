/** Polls: a question, its answers, and how many chose each. */
import type { Constructors, TypeTextWithEntities } from '../codec/generated/types.ts';

export interface PollOption {
  readonly text: string;
  /** What the server knows the answer by. */
  readonly data: Uint8Array;
  /** Undefined as long as the results are hidden from somebody who has not voted. */
  readonly voters: number | undefined;
  readonly isChosen: boolean;
  readonly isCorrect: boolean;
}

export interface Poll {
  readonly id: bigint;
  readonly question: string;
  readonly options: readonly PollOption[];
  readonly total: number;
  readonly isClosed: boolean;
  readonly isPublic: boolean;
  readonly isMultiple: boolean;
  readonly isQuiz: boolean;
}

const textOf = (raw: TypeTextWithEntities): string => raw.text;

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** A poll with its results. `min` results do not say what one chose oneself: that stays as it was known. */
export function pollOf(
  raw: Constructors['poll'],
  results: Constructors['pollResults'] | undefined,
  known?: Poll,
): Poll {
  const isMin = results?.min === true;
  const options = raw.answers.flatMap((answer): PollOption[] => {
    if (answer._ !== 'pollAnswer') return [];
    const result = results?.results?.find((one) => isSame(one.option, answer.option));
    const before = known?.options.find((one) => isSame(one.data, answer.option));
    return [
      {
        text: textOf(answer.text),
        data: answer.option,
        voters: result?.voters ?? (result === undefined ? undefined : 0),
        isChosen: isMin ? (before?.isChosen ?? false) : result?.chosen === true,
        isCorrect: isMin ? (before?.isCorrect ?? result?.correct === true) : result?.correct === true,
      },
    ];
  });
  return {
    id: raw.id,
    question: textOf(raw.question),
    options,
    total: results?.total_voters ?? known?.total ?? 0,
    isClosed: raw.closed === true,
    isPublic: raw.public_voters === true,
    isMultiple: raw.multiple_choice === true,
    isQuiz: raw.quiz === true,
  };
}

/** The poll after new results came without the poll itself. */
export function withResults(poll: Poll, results: Constructors['pollResults']): Poll {
  const isMin = results.min === true;
  const options = poll.options.map((option) => {
    const result = results.results?.find((one) => isSame(one.option, option.data));
    if (result === undefined) return isMin ? option : { ...option, voters: undefined, isChosen: false };
    return {
      ...option,
      voters: result.voters ?? 0,
      isChosen: isMin ? option.isChosen : result.chosen === true,
      isCorrect: result.correct === true || (isMin && option.isCorrect),
    };
  });
  return { ...poll, options, total: results.total_voters ?? poll.total };
}

/** Whether one has voted. */
export function hasVoted(poll: Poll): boolean {
  return poll.options.some((option) => option.isChosen);
}
