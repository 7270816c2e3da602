import { rpcError } from '../errors/rpc-error.ts';
import type { PollQuestion, PollText } from './poll.ts';
import { pollLimits } from './poll-limits.ts';

/**
 * A poll that can be asked.
 *
 * @throws POLL_QUESTION_INVALID, POLL_ANSWERS_INVALID, POLL_OPTION_INVALID, POLL_OPTION_DUPLICATE,
 * QUIZ_MULTIPLE_INVALID, QUIZ_CORRECT_ANSWERS_EMPTY, QUIZ_CORRECT_ANSWERS_TOO_MUCH, QUIZ_CORRECT_ANSWER_INVALID,
 * MESSAGE_TOO_LONG (the solution), MEDIA_INVALID (when it closes)
 * Source: core.telegram.org/api/poll
 */
export function checkedPoll(asked: PollQuestion, nowS: number): PollQuestion {
  const { answers } = asked;
  if (!isBetween(asked.question, pollLimits.questionLengthMax)) throw rpcError('POLL_QUESTION_INVALID');
  const isCountRight = answers.length >= pollLimits.answersMin && answers.length <= pollLimits.answersMax;
  if (!isCountRight || !answers.every((answer) => isBetween(answer, pollLimits.answerLengthMax))) {
    throw rpcError('POLL_ANSWERS_INVALID');
  }
  const options = answers.map(({ option }) => option);
  if (options.some((option) => option === '' || bytesOf(option) > pollLimits.optionBytesMax)) {
    throw rpcError('POLL_OPTION_INVALID');
  }
  if (new Set(options).size < options.length) throw rpcError('POLL_OPTION_DUPLICATE');
  checkQuiz(asked);
  checkClosing(asked, nowS);
  return asked;
}

function isBetween({ text }: PollText, lengthMax: number): boolean {
  return text.trim() !== '' && Array.from(text).length <= lengthMax;
}

/** How many bytes a base64 text stands for. */
const bytesOf = (base64: string): number => Math.floor((base64.replaceAll('=', '').length * 3) / 4);

function checkQuiz({ quiz, isMultiple, answers }: PollQuestion): void {
  if (quiz === undefined) return;
  if (isMultiple) throw rpcError('QUIZ_MULTIPLE_INVALID');
  const { correct, solution } = quiz;
  const [only] = correct;
  if (only === undefined) throw rpcError('QUIZ_CORRECT_ANSWERS_EMPTY');
  if (correct.length > 1) throw rpcError('QUIZ_CORRECT_ANSWERS_TOO_MUCH');
  if (!Number.isInteger(only) || only < 0 || only >= answers.length) throw rpcError('QUIZ_CORRECT_ANSWER_INVALID');
  if (solution !== undefined && Array.from(solution.text).length > pollLimits.solutionLengthMax) {
    throw rpcError('MESSAGE_TOO_LONG');
  }
}

function checkClosing({ closePeriodS, closeDate }: PollQuestion, nowS: number): void {
  const periodS = closePeriodS ?? (closeDate === undefined ? undefined : closeDate - nowS);
  if (periodS === undefined) return;
  if (periodS < pollLimits.closePeriodMinS || periodS > pollLimits.closePeriodMaxS) throw rpcError('MEDIA_INVALID');
}
