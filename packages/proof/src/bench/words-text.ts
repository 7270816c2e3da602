const syllables = ['ba', 'me', 'ter', 'ka', 'si', 'nya', 'pe', 'ng', 'ra', 'di', 'lu', 'ta', 'mo', 'wa', 'ju', 'be'];
const vocabularyLength = 20_000;
const wordsInText = 14;

/** Numbers below 1 that look random and are the same in every run (Park and Miller's generator). */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** Words of a made-up language; some are frequent and most are rare, as in any. */
export class Words {
  readonly #next: () => number;
  readonly #vocabulary: readonly string[];

  constructor(seed: number) {
    this.#next = seededNumbers(seed);
    const made = Array.from({ length: vocabularyLength }, () => {
      const length = 1 + Math.floor(this.#next() * 4);
      return Array.from({ length }, () => syllables[Math.floor(this.#next() * syllables.length)]).join('');
    });
    // As in any language, the frequent words are short ones.
    this.#vocabulary = [...new Set(made)].toSorted((one, other) => one.length - other.length);
  }

  /** Each word's frequency falls with its place in the vocabulary (Zipf). */
  word(): string {
    const place = Math.floor(this.#vocabulary.length ** this.#next()) - 1;
    return this.#vocabulary[place] ?? '';
  }

  text(): string {
    return Array.from({ length: wordsInText }, () => this.word()).join(' ');
  }

  /** What people type: one word or two, the last one begun. */
  query(): string {
    const begun = this.word();
    const beginning = begun.slice(0, 3 + this.below(begun.length));
    return this.#next() < 0.5 ? beginning : `${this.word()} ${beginning}`;
  }

  /** A whole number below a bound. */
  below(bound: number): number {
    return Math.floor(this.#next() * bound);
  }
}
