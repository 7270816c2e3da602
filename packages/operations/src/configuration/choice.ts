import * as v from 'valibot';

/**
 * A variable that is either one of a few words or a URL of one of a few schemes, for example
 * `local` or `nats://host`. `webhook:https://host` and `smtp:smtp://host` name the kind before the URL.
 */
export function choice<Word extends string, Scheme extends string>(
  words: Readonly<Record<string, Word>>,
  schemes: Readonly<Record<string, Scheme>>,
) {
  const wanted = wantedOf(words, schemes);
  return v.pipe(
    v.string(),
    v.rawTransform<string, Choice<Word, Scheme>>(({ dataset, addIssue, NEVER }) => {
      const read = readChoice(dataset.value, words, schemes);
      if (read !== undefined) return read;
      addIssue({ message: `must be ${wanted}` });
      return NEVER;
    }),
  );
}

export type Choice<Word extends string, Scheme extends string> =
  | { readonly kind: Word }
  | { [S in Scheme]: { readonly kind: S; readonly url: string } }[Scheme];

/** What can be written, for the person who wrote something else. */
export const wantedOf = (words: Readonly<Record<string, string>>, schemes: Readonly<Record<string, string>>): string =>
  [...Object.keys(words), ...Object.keys(schemes).map((scheme) => `${scheme}:...`)].join(' or ');

/** One choice, or undefined where it is none. */
export function readChoice<Word extends string, Scheme extends string>(
  text: string,
  words: Readonly<Record<string, Word>>,
  schemes: Readonly<Record<string, Scheme>>,
): Choice<Word, Scheme> | undefined {
  const word = words[text];
  if (word !== undefined) return { kind: word };
  const scheme = schemes[/^[a-z0-9]+(?=:)/u.exec(text)?.[0] ?? ''];
  const url = text.replace(/^(?:webhook|call|smtp):(?=[a-z]+:)/u, '');
  // Two choices with a slip between them would else be one with a strange host.
  const isUrl = URL.canParse(url) && !new URL(url).host.includes(',');
  // The scheme is one of the table's, which the type of its key does not say.
  return scheme !== undefined && isUrl ? ({ kind: scheme, url } as Choice<Word, Scheme>) : undefined;
}
