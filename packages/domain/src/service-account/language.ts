/** The languages in which the installation itself speaks. */
export type SpokenLanguage = 'ar' | 'en' | 'es' | 'id' | 'pt';

/** `in` is the old code of Indonesian, which Android still says; Malay readers understand it. */
const spoken: ReadonlyMap<string, SpokenLanguage> = new Map([
  ['ar', 'ar'],
  ['es', 'es'],
  ['id', 'id'],
  ['in', 'id'],
  ['ms', 'id'],
  ['pt', 'pt'],
]);

/** The language for someone whose device is set to the IETF tag `langCode`; English where it is not spoken. */
export const spokenLanguage = (langCode: string): SpokenLanguage =>
  spoken.get(langCode.toLowerCase().split(/[-_]/u)[0] ?? '') ?? 'en';
