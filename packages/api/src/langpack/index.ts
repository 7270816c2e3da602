import { langpackGetDifference } from './get-difference.ts';
import { langpackGetLangPack } from './get-lang-pack.ts';
import { langpackGetLanguage } from './get-language.ts';
import { langpackGetLanguages } from './get-languages.ts';
import { langpackGetStrings } from './get-strings.ts';

export const langpackHandlers = [
  langpackGetDifference,
  langpackGetLangPack,
  langpackGetLanguage,
  langpackGetLanguages,
  langpackGetStrings,
];
