import * as v from 'valibot';

/**
 * A variable that is either one of a few words or a URL of one of a few schemes, for example
 * `local` or `nats://host`. `webhook:https://host` and `smtp:smtp://host` name the kind before the URL.
 */
export function choice<Word extends string, Scheme extends string>(
  words: Readonly<Record<string, Word>>,
  schemes: Readonly<Record<string, Scheme>>,
) {
  const wanted = [...Object.keys(words), ...Object.keys(schemes).map((scheme) => `${scheme}:...`)].join(' or ');
  return v.pipe(
    v.string(),
    v.rawTransform<string, Choice<Word, Scheme>>(({ dataset, addIssue, NEVER }) => {
      const word = words[dataset.value];
      if (word !== undefined) return { kind: word };
      const scheme = schemes[/^[a-z0-9]+(?=:)/u.exec(dataset.value)?.[0] ?? ''];
      const url = dataset.value.replace(/^(?:webhook|smtp):(?=[a-z]+:)/u, '');
      if (scheme !== undefined && URL.canParse(url)) return { kind: scheme, url };
      addIssue({ message: `must be ${wanted}` });
      return NEVER;
    }),
  );
}

type Choice<Word extends string, Scheme extends string> =
  | { readonly kind: Word }
  | { [S in Scheme]: { readonly kind: S; readonly url: string } }[Scheme];
