import type { Clock } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { handler } from '../handler.ts';
import { countriesIn } from './countries.ts';

interface CountriesList {
  readonly hash: number;
  readonly countries: TlOf<'help.country'>[];
}

/** Lists of this many languages are kept; another one is made anew each time it is asked for. */
const languagesKeptMax = 16;
const kept = new Map<string, Promise<CountriesList>>();

function listIn(langCode: string, clock: Clock): Promise<CountriesList> {
  const language = Intl.getCanonicalLocales(isTag(langCode) ? langCode : 'en')[0] ?? 'en';
  const known = kept.get(language);
  if (known !== undefined) return known;
  const making = makeList(language, clock);
  if (kept.size < languagesKeptMax) kept.set(language, making);
  return making;
}

async function makeList(language: string, clock: Clock): Promise<CountriesList> {
  const pause = (): Promise<void> => new Promise((resolve) => void clock.after(0, resolve));
  const countries = await countriesIn(language, pause);
  return { countries, hash: hashOf(countries.map((country) => `${country.iso2}${country.name ?? ''}`).join()) };
}

const isTag = (langCode: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(langCode);

/** A positive 31-bit hash of what is shown, never 0: that is what a client without a list sends. */
function hashOf(text: string): number {
  let hash = 7;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash & 0x7fff_ffff || 1;
}

/** Source: core.telegram.org/method/help.getCountriesList */
export const helpGetCountriesList = handler(
  'help.getCountriesList',
  { lane: 3, allow: 'anyone' },
  async ({ services }, { lang_code: langCode, hash }) => {
    const list = await listIn(langCode, services.clock);
    if (hash === list.hash) return { _: 'help.countriesListNotModified' };
    return { _: 'help.countriesList', countries: list.countries, hash: list.hash };
  },
);
