import { foldText } from './fold-text.ts';

/** Longer words are cut, in texts and in queries alike. */
const wordLengthMax = 40;

/** Words of a query that are looked for; further ones are passed over. */
const queryWordsMax = 16;

/** A word with what makes it a tag, or an emoji. */
const pieces = /(?<sign>[#@$]?)(?<word>[\p{L}\p{N}\p{M}_]+)|(?<emoji>\p{RGI_Emoji}|\p{Extended_Pictographic})/gv;

/** Scripts that put no space between words. Any two neighbouring characters count as a word of theirs. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+/gu;

export interface QueryWord {
  readonly word: string;
  /** Whether it is the beginning of a word; else it is a whole one. */
  readonly isPrefix: boolean;
}

const cut = (word: string): string => (word.length <= wordLengthMax ? word : word.slice(0, wordLengthMax));

/** The parts of a word by script. */
function* partsOf(word: string): Generator<{ readonly part: string; readonly isRun: boolean }> {
  for (const plain of word.split('_')) {
    let end = 0;
    for (const run of plain.matchAll(unspaced)) {
      if (run.index > end) yield { part: plain.slice(end, run.index), isRun: false };
      yield { part: run[0], isRun: true };
      end = run.index + run[0].length;
    }
    if (end < plain.length) yield { part: plain.slice(end), isRun: false };
  }
}

/** Each pair of neighbours in a run. */
const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => (characters[index] ?? '') + character);

/** The words that a text is found by, each once. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { groups } of foldText(text).matchAll(pieces)) {
    const { sign = '', word = '', emoji } = groups ?? {};
    if (emoji !== undefined) words.add(emoji);
    if (sign !== '') words.add(cut(sign + word));
    for (const { part, isRun } of partsOf(word)) {
      const characters = isRun ? Array.from(part) : [];
      for (const pair of pairsOf(characters)) words.add(pair);
      // The last of a run begins no pair, and is to be found by itself as well.
      words.add(isRun ? (characters.at(-1) ?? '') : cut(part));
    }
  }
  return words;
}

/** What a query asks for; a tag asks for itself and not for its word. Empty where there is no word at all. */
export function queryWords(query: string): readonly QueryWord[] {
  const words = new Map<string, boolean>();
  for (const { groups } of foldText(query).matchAll(pieces)) {
    const { sign = '', word = '', emoji } = groups ?? {};
    if (emoji !== undefined) words.set(emoji, false);
    if (sign !== '') words.set(cut(sign + word), true);
    for (const { part, isRun } of sign === '' ? partsOf(word) : []) {
      const characters = isRun ? Array.from(part) : [];
      for (const pair of pairsOf(characters)) words.set(pair, false);
      if (characters.length <= 1) words.set(cut(part), true);
    }
  }
  return [...words].slice(0, queryWordsMax).map(([word, isPrefix]) => ({ word, isPrefix }));
}
