import { foldText } from './fold-text.ts';

/** Longer words are cut, in texts and in queries alike. */
const wordLengthMax = 40;

/** Beginnings of words that are indexed beside the words, in letters: what people type first is found at once. */
const beginnings = [3, 4] as const;

/** Words of a query that are looked for; further ones are passed over. */
const queryWordsMax = 16;

/** A word with what makes it a tag, or an emoji. */
const pieces = /(?<sign>[#@$]?)(?<word>[\p{L}\p{N}\p{M}_]+)|(?<emoji>\p{RGI_Emoji}|\p{Extended_Pictographic})/gv;

/** The same where a text has no others than the 128 characters of ASCII, as most have once they are folded. */
const asciiPieces = /([#@$]?)(\w+)/gu;
const ascii = /^\p{ASCII}*$/u;

/**
 * Scripts that put no space between words, or glue endings to them. Any character and any two neighbours count as a word
 * of theirs.
 */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Hangul}]+/gu;

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

/** The words that a text is found by, each once: those in it, and the beginnings of longer ones. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (word: string, from: number): void => {
    words.add(word);
    for (const length of beginnings) if (word.length > from + length) words.add(word.slice(0, from + length));
  };
  const folded = foldText(text);
  if (ascii.test(folded)) {
    for (const [, sign = '', word = ''] of folded.matchAll(asciiPieces)) {
      if (sign !== '') add(cut(sign + word), sign.length);
      if (!word.includes('_')) add(cut(word), 0);
      else for (const part of word.split('_')) if (part !== '') add(cut(part), 0);
    }
    return words;
  }
  for (const { groups } of folded.matchAll(pieces)) {
    const { sign = '', word = '', emoji } = groups ?? {};
    if (emoji !== undefined) words.add(emoji);
    if (sign !== '') add(cut(sign + word), sign.length);
    for (const { part, isRun } of partsOf(word)) {
      if (!isRun) add(cut(part), 0);
      else for (const one of inRun(part)) words.add(one);
    }
  }
  return words;
}

/** The characters of a run, and each pair of neighbours. */
function* inRun(run: string): Generator<string> {
  const characters = Array.from(run);
  yield* characters;
  yield* pairsOf(characters);
}

/** A query as an index is asked. */
export interface AskedWords {
  /** All of them have to be there. Empty where the query has no word at all. */
  readonly words: readonly AskedWord[];
  /** False where a text that has all of them may still not fit: then `fits` says it. */
  readonly isExact: boolean;
  /** Whether a text has what was asked for. */
  fits(text: string): boolean;
}

export interface AskedWord {
  readonly word: string;
  /** Any word that begins like it will do. */
  readonly isPrefix: boolean;
}

/**
 * Reads a query: all its words, the last of them as the beginning of one, from three letters on. A tag asks for itself
 * and not for its word. Where several words are asked for, an index looks for the first letters of the last one alone,
 * since it gathers whatever begins like a longer beginning before it compares.
 */
export function askedWords(query: string): AskedWords {
  const folded = foldText(query);
  const wanted = [...wantedIn(folded)].slice(0, queryWordsMax);
  const last = wanted.at(-1);
  const others = wanted.slice(0, -1).flatMap((one) => (one.isRun ? termsOfRun(one.text) : [one.text]));
  const words = new Map(others.map((word) => [word, false]));
  for (const [word, isPrefix] of last === undefined ? [] : termsOfLast(last, words.size === 0))
    words.set(word, isPrefix);
  const asked = [...words].map(([word, isPrefix]) => ({ word, isPrefix }));
  const isCut = last !== undefined && !asked.some(({ word }) => word === last.text) && !last.isRun;
  const isExact = !isCut && wanted.every(({ text, isRun }) => !isRun || Array.from(text).length <= 2);
  return { words: asked, isExact, fits: (text) => isIn(foldText(text), wanted) };
}

interface Wanted {
  readonly text: string;
  readonly isRun: boolean;
  /** How many of its characters make it a tag, or an emoji, and are no letters. */
  readonly signLength: number;
}

function* wantedIn(folded: string): Generator<Wanted> {
  for (const { groups } of folded.matchAll(pieces)) {
    const { sign = '', word = '', emoji } = groups ?? {};
    if (emoji !== undefined) yield { text: emoji, isRun: false, signLength: emoji.length };
    if (sign !== '') yield { text: cut(sign + word), isRun: false, signLength: sign.length };
    else for (const { part, isRun } of partsOf(word)) yield { text: isRun ? part : cut(part), isRun, signLength: 0 };
  }
}

const termsOfRun = (run: string): string[] => {
  const characters = Array.from(run);
  return characters.length === 1 ? characters : pairsOf(characters);
};

/** How the last word is looked for: as it is where texts have such beginnings for words, else by what it begins with. */
function termsOfLast({ text, isRun, signLength }: Wanted, isAlone: boolean): readonly (readonly [string, boolean])[] {
  if (isRun) return termsOfRun(text).map((term) => [term, false]);
  const longest = signLength + (beginnings.at(-1) ?? 0);
  if (text.length <= longest) return [[text, false]];
  return isAlone ? [[text, true]] : [[text.slice(0, longest), false]];
}

function isIn(folded: string, wanted: readonly Wanted[]): boolean {
  // Most that do not fit lack the letters themselves, and that is found out without reading the words.
  if (!wanted.every(({ text }) => folded.includes(text))) return false;
  const words = [...wordsOf(folded)];
  return wanted.every(({ text, isRun, signLength }, index) => {
    if (isRun) return folded.includes(text);
    const isBeginning = index === wanted.length - 1 && text.length - signLength >= beginnings[0];
    return words.some((word) => (isBeginning ? word.startsWith(text) : word === text));
  });
}
