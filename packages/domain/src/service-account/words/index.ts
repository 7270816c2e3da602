import { spokenLanguage, type SpokenLanguage } from '../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { id } from './id.ts';
import { pt } from './pt.ts';
import type { ServiceWords } from './service-words.ts';

const all: Record<SpokenLanguage, ServiceWords> = { ar, en, es, id, pt };

/** What the service account says to someone whose device is set to the IETF tag `langCode`. */
export const wordsOf = (langCode: string): ServiceWords => all[spokenLanguage(langCode)];
