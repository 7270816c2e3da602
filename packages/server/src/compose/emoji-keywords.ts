import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { EmojiKeyword, EmojiKeywords } from '@suaka/domain';

/** The languages in which the interface is offered. */
const languages = ['en', 'id'];
/** Of the edition of the data that is installed: clients keep what they have of the same one. */
const version = 48;

/** One file of the annotations of the Unicode CLDR. */
interface Annotations {
  readonly annotations: {
    readonly annotations: Readonly<Record<string, { readonly default?: readonly string[] }>>;
  };
}

/** The data names letters and signs as well, which are no emoji. */
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** The words for emoji that the Unicode CLDR collects. Each language is read when it is first asked for. */
export function cldrEmojiKeywords(): EmojiKeywords {
  const known = new Map<string, Promise<readonly EmojiKeyword[]>>();
  return {
    languages,
    version,
    of: (language) => {
      const keywords = known.get(language) ?? readKeywords(language);
      known.set(language, keywords);
      return keywords;
    },
  };
}

async function readKeywords(language: string): Promise<readonly EmojiKeyword[]> {
  const { resolve } = createRequire(import.meta.url);
  const file = await readFile(resolve(`cldr-annotations-full/annotations/${language}/annotations.json`), 'utf8');
  const byWord = new Map<string, string[]>();
  const { annotations } = (JSON.parse(file) as Annotations).annotations;
  for (const [each, { default: words = [] }] of Object.entries(annotations)) {
    if (!emoji.test(each)) continue;
    for (const word of words) {
      const keyword = word.toLowerCase();
      byWord.set(keyword, [...(byWord.get(keyword) ?? []), each]);
    }
  }
  return [...byWord].map(([keyword, all]) => ({ keyword, emoji: all }));
}
