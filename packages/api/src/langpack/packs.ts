import type { LangStrings } from './lang-string.ts';
import { english } from './strings-en.ts';
import { indonesian } from './strings-id.ts';

export interface Language {
  readonly code: string;
  readonly name: string;
  readonly nativeName: string;
  /** As in the plural rules of CLDR. */
  readonly pluralCode: string;
  readonly strings: LangStrings;
}

/** The applications that ask for strings. Source: core.telegram.org/api/config#suggested-language */
export const packNames: ReadonlySet<string> = new Set([
  'android',
  'android_x',
  'ios',
  'macos',
  'suaka',
  'tdesktop',
  'unigram',
  'weba',
  'webk',
]);

export const languages: readonly Language[] = [
  { code: 'en', name: 'English', nativeName: 'English', pluralCode: 'en', strings: english },
  { code: 'id', name: 'Indonesian', nativeName: 'Bahasa Indonesia', pluralCode: 'id', strings: indonesian },
];

/** Grows whenever a string changes, so that clients ask for the difference. */
export const packVersion = 1;
