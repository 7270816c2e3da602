import {
  base64Of,
  checkedPoll,
  nowSeconds,
  rpcError,
  type Media,
  type PollAnswer,
  type PollQuestion,
  type PollText,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { readEntities } from './entities.ts';

/**
 * A poll that a client wants to send: kept, so that a message can show it.
 *
 * @throws as `checkedPoll`; METHOD_NOT_IMPLEMENTED for what this server's polls cannot do
 */
export async function readPoll(call: UserCall, media: TlOf<'inputMediaPoll'>): Promise<Media> {
  const { services, caller } = call;
  const { poll } = media;
  if (media.attached_media !== undefined || media.solution_media !== undefined)
    throw rpcError('METHOD_NOT_IMPLEMENTED');
  if (poll.open_answers === true || poll.subscribers_only === true || (poll.countries_iso2?.length ?? 0) > 0) {
    throw rpcError('METHOD_NOT_IMPLEMENTED');
  }
  const asked: PollQuestion = {
    question: await readText(call, poll.question),
    answers: await Promise.all(poll.answers.map((answer, place) => readAnswer(call, answer, place))),
    isPublic: poll.public_voters === true,
    isMultiple: poll.multiple_choice === true,
    quiz: poll.quiz === true ? await readQuiz(call, media) : undefined,
    isFinal: poll.revoting_disabled === true,
    hidesResults: poll.hide_results_until_close === true,
    isShuffled: poll.shuffle_answers === true,
    closePeriodS: poll.close_period,
    closeDate: poll.close_date,
  };
  checkedPoll(asked, nowSeconds(services.clock));
  // Sixty-three bits, so that no client sees a negative number.
  const id = BigInt.asUintN(63, services.random.long()).toString();
  await services.messages.polls.add({ id, authorId: caller.userId, asked });
  return { kind: 'poll', pollId: id };
}

async function readQuiz(call: UserCall, media: TlOf<'inputMediaPoll'>): Promise<PollQuestion['quiz']> {
  const { solution } = media;
  const entities = await readEntities(call, media.solution_entities);
  return {
    correct: media.correct_answers ?? [],
    solution: solution === undefined || solution === '' ? undefined : { text: solution, entities },
  };
}

async function readText(call: UserCall, { text, entities }: TlOf<'textWithEntities'>): Promise<PollText> {
  return { text, entities: await readEntities(call, entities) };
}

/** An answer without an option of its own is voted for by its place. */
async function readAnswer(call: UserCall, answer: Tl<'PollAnswer'>, place: number): Promise<PollAnswer> {
  if (answer.media !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const option = answer._ === 'pollAnswer' ? answer.option : Uint8Array.of(place);
  return { ...(await readText(call, answer.text)), option: base64Of(option) };
}
