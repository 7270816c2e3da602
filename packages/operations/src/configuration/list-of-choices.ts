import * as v from 'valibot';
import { readChoice, wantedOf, type Choice } from './choice.ts';

/** More ways than this are a slip: each one that hangs costs a person seconds before the next is tried. */
const choicesMax = 5;

/**
 * Several of what `choice` reads, the preferred one first: `webhook:https://a,webhook:https://b,console`.
 * A comma ends one only where another begins after it, since commas may stand in URLs.
 */
export function listOfChoices<Word extends string, Scheme extends string>(
  words: Readonly<Record<string, Word>>,
  schemes: Readonly<Record<string, Scheme>>,
) {
  const names = [
    ...Object.keys(words).map((word) => `${word}(?=,|\\s*$)`),
    ...Object.keys(schemes).map((s) => `${s}:`),
  ];
  const between = new RegExp(`\\s*,\\s*(?=${names.join('|')})`, 'u');
  const wanted = wantedOf(words, schemes);
  return v.pipe(
    v.string(),
    v.rawTransform<string, readonly Choice<Word, Scheme>[]>(({ dataset, addIssue, NEVER }) => {
      const read = dataset.value.split(between).map((part) => readChoice(part.trim(), words, schemes));
      const choices = read.filter((one) => one !== undefined);
      if (choices.length === read.length && choices.length <= choicesMax) return choices;
      addIssue({ message: `must be ${wanted}, or up to ${choicesMax} of them with commas between` });
      return NEVER;
    }),
  );
}
