import { rpcError } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { LangString } from './lang-string.ts';
import { languages, packNames, packVersion, type Language } from './packs.ts';

/**
 * Which application asks: what it named, or what its connection was opened with.
 * @throws LANG_PACK_INVALID where there is no pack of this name
 */
export function checkPack(named: string, ofDevice: string): void {
  const pack = named === '' ? ofDevice : named;
  if (pack !== '' && !packNames.has(pack)) throw rpcError('LANG_PACK_INVALID');
}

/** @throws LANG_CODE_NOT_SUPPORTED where there are no strings in this language */
export function languageOf(langCode: string): Language {
  const wanted = langCode.toLowerCase();
  const language = languages.find(({ code }) => code === wanted || wanted.startsWith(`${code}-`));
  if (language === undefined) throw rpcError('LANG_CODE_NOT_SUPPORTED');
  return language;
}

export function renderString(key: string, value: LangString): Tl<'LangPackString'> {
  if (typeof value === 'string') return { _: 'langPackString', key, value };
  return { _: 'langPackStringPluralized', key, one_value: value.one, other_value: value.other };
}

/** Everything in a language, as the difference from a version; empty where that is the newest. */
export const renderPack = (language: Language, fromVersion: number): TlOf<'langPackDifference'> => ({
  _: 'langPackDifference',
  lang_code: language.code,
  from_version: fromVersion,
  version: packVersion,
  strings:
    fromVersion >= packVersion ? [] : Object.entries(language.strings).map(([key, value]) => renderString(key, value)),
});

export const renderLanguage = (language: Language): TlOf<'langPackLanguage'> => {
  const count = Object.keys(language.strings).length;
  return {
    _: 'langPackLanguage',
    official: true,
    name: language.name,
    native_name: language.nativeName,
    lang_code: language.code,
    plural_code: language.pluralCode,
    strings_count: count,
    translated_count: count,
    translations_url: '',
  };
};
