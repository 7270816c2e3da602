import type { Tl, TlOf } from '../../types.ts';
import { up } from './up.ts';

const plain = (text: string): TlOf<'textWithEntities'> => ({ _: 'textWithEntities', text, entities: [] });

/** The place of each right answer among the answers, which older layers name by its bytes. */
function places(answers: readonly Tl<'PollAnswer'>[], options: readonly Uint8Array[]): number[] {
  const names = answers.map((answer) => (answer._ === 'pollAnswer' ? answer.option.join() : undefined));
  return options.map((option) => names.indexOf(option.join())).filter((place) => place >= 0);
}

/** Titles, questions and answers were strings; a poll had no hash. */
export const texts = [
  up(['dialogFilter#7438f7e8'], ({ title, ...rest }) => ({ ...rest, title: plain(title) })),
  up(['pollAnswer#6ca9c2e9'], ({ text, ...rest }) => ({ ...rest, text: plain(text) })),
  up(['poll#86e18161'], ({ question, ...rest }) => ({ ...rest, question: plain(question), hash: 0n })),
  up(['poll#58747131'], (value) => ({ ...value, hash: 0n })),
  up(['inputMediaPoll#f94e5f1'], ({ correct_answers: correct, ...rest }) => ({
    ...rest,
    correct_answers: correct && places(rest.poll.answers, correct),
  })),
  up(['messages.getPollResults#73bb643b'], (value) => ({ ...value, poll_hash: 0n })),
  up(['messages.translateText#24ce6dee'], ({ msg_id, text, from_lang: _detected, ...rest }) => ({
    ...rest,
    id: msg_id === undefined ? undefined : [msg_id],
    text: text === undefined ? undefined : [plain(text)],
  })),
];
