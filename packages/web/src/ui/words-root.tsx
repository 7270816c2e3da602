/** Chooses the language, loads it, and hands its words to the page. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { ConnectionLostError, RpcError } from '../connection/connection.ts';
import { loadCatalogue, pickLanguage, type Catalogue, type Language } from '../i18n/catalogue.ts';
import { formatsOf } from '../i18n/formats.ts';
import { errorKey, translatorOf } from '../i18n/translate.ts';
import { WordsProvider, type Words } from './words-context.tsx';

const KEY = 'suaka.language';

function keptLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'id' || kept === 'en' ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keepLanguage(language: Language | undefined): void {
  try {
    if (language === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, language);
  } catch {
    // The choice then holds until the page is closed.
  }
}

/** The language of this browser's page. */
export function currentLanguage(): Language {
  return keptLanguage() ?? pickLanguage(navigator.languages);
}

function wordsOf(language: Language, catalogue: Catalogue): Pick<Words, 'language' | 't' | 'formats' | 'ofError'> {
  const t = translatorOf(language, catalogue);
  const ofError = (error: unknown) => {
    if (error instanceof ConnectionLostError) return t('error.connection');
    if (!(error instanceof RpcError))
      return t('error.other', { name: error instanceof Error ? error.name : 'UNKNOWN' });
    const formats = formatsOf(language, t);
    if (error.waitSeconds !== undefined) return t('wait.flood', { time: formats.countdown(error.waitSeconds) });
    const key = errorKey(error.errorName, catalogue);
    return key === undefined ? t('error.other', { name: error.errorName }) : t(key);
  };
  return { language, t, formats: formatsOf(language, t), ofError };
}

export interface WordsRootProps {
  /** Loaded before the first paint, so that nothing flickers. */
  readonly initial: { readonly language: Language; readonly catalogue: Catalogue };
  readonly children: ReactNode;
}

export function WordsRoot({ initial, children }: WordsRootProps) {
  const [loaded, setLoaded] = useState(initial);
  const [chosen, setChosen] = useState(keptLanguage);
  const wanted = chosen ?? pickLanguage(navigator.languages);

  useEffect(() => {
    document.documentElement.lang = loaded.language;
  }, [loaded.language]);

  useEffect(() => {
    if (wanted === loaded.language) return undefined;
    let isCurrent = true;
    void loadCatalogue(wanted).then((catalogue) => isCurrent && setLoaded({ language: wanted, catalogue }));
    return () => {
      isCurrent = false;
    };
  }, [wanted, loaded.language]);

  const words = useMemo<Words>(
    () => ({
      ...wordsOf(loaded.language, loaded.catalogue),
      chosen,
      choose: (language) => {
        keepLanguage(language);
        setChosen(language);
      },
    }),
    [loaded, chosen],
  );
  return <WordsProvider words={words}>{children}</WordsProvider>;
}
