/** The languages in which the installation itself speaks. */
export type SpokenLanguage = 'en' | 'id';

/** The language for someone whose device is set to the IETF tag `langCode`; English where it is not spoken. */
export const spokenLanguage = (langCode: string): SpokenLanguage => {
  const primary = langCode.toLowerCase().split(/[-_]/u)[0];
  // `in` is the old code of Indonesian, which Android still says; Malay readers understand it.
  return primary === 'id' || primary === 'in' || primary === 'ms' ? 'id' : 'en';
};
