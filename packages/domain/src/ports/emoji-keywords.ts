/** The emoji that a word stands for. */
export interface EmojiKeyword {
  readonly keyword: string;
  readonly emoji: readonly string[];
}

/** The words by which people of a language look for emoji. */
export interface EmojiKeywords {
  /** The languages that are known. */
  readonly languages: readonly string[];
  /** Grows when the words change. */
  readonly version: number;
  /** The words of a known language. */
  of(language: string): Promise<readonly EmojiKeyword[]>;
}
