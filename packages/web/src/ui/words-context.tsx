/** The words of the chosen language, and times and numbers as it writes them. */
import { createContext, use, type ReactNode } from 'react';
import type { Language } from '../i18n/catalogue.ts';
import type { Formats } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';

export interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly formats: Formats;
  /** The sentence for an error that an action ended with. */
  readonly ofError: (error: unknown) => string;
  /** `undefined` follows the browser. */
  readonly chosen: Language | undefined;
  readonly choose: (language: Language | undefined) => void;
}

const WordsContext = createContext<Words | undefined>(undefined);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('useWords outside of WordsProvider');
  return words;
}
