/** The page's languages. English names the keys; every other language has the same ones by its type. */
import type { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Language = 'id' | 'en';
/** Texts in MessageFormat; the build puts syntax trees in place of those with arguments. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

export const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'id', name: 'Bahasa Indonesia' },
  { code: 'en', name: 'English' },
];

/** Loads a language; each is a file of its own for the browser. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return language === 'id' ? (await import('./id.ts')).id : (await import('./en.ts')).en;
}

/** The first of the wished languages that the page has; Indonesian where none fits (ms is close to it). */
export function pickLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const [base] = tag.toLowerCase().split('-');
    if (base === 'id' || base === 'in' || base === 'ms' || base === 'jv' || base === 'su') return 'id';
    if (base === 'en') return 'en';
  }
  return wished.length === 0 ? 'id' : 'en';
}
