import { getCountries, getCountryCallingCode, getExampleNumber, type CountryCode } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import type { TlOf } from '@suaka/tl';

/**
 * How a mobile number of the country is written after its code, with an X for each digit; undefined
 * where the library knows no example.
 */
function patternOf(country: CountryCode): string | undefined {
  const number = getExampleNumber(country, examples);
  if (number === undefined) return undefined;
  const [, ...groups] = number.formatInternational().split(' ');
  return groups.join(' ').replace(/\d/gu, 'X');
}

/** Names of countries in a language; the region's code where the runtime knows no name. */
function namesIn(langCode: string): (country: CountryCode) => string {
  const names = new Intl.DisplayNames([langCode, 'en'], { type: 'region' });
  return (country) => names.of(country) ?? country;
}

function renderCountry(
  country: CountryCode,
  englishName: (country: CountryCode) => string,
  localName: (country: CountryCode) => string,
): TlOf<'help.country'> {
  const pattern = patternOf(country);
  const name = localName(country);
  return {
    _: 'help.country',
    iso2: country,
    default_name: englishName(country),
    name: name === englishName(country) ? undefined : name,
    country_codes: [
      {
        _: 'help.countryCode',
        country_code: getCountryCallingCode(country),
        patterns: pattern === undefined ? undefined : [pattern],
      },
    ],
  };
}

/** Countries that are rendered in one go: some 5 ms on a cold start, so that no message waits longer. */
const countriesPerStep = 16;

/**
 * Every country that has numbers, in the order of their codes.
 * @param pause lets other work go on between steps.
 */
export async function countriesIn(langCode: string, pause: () => Promise<void>): Promise<TlOf<'help.country'>[]> {
  const englishName = namesIn('en');
  const localName = namesIn(langCode);
  const rendered: TlOf<'help.country'>[] = [];
  for (const country of getCountries().toSorted()) {
    rendered.push(renderCountry(country, englishName, localName));
    if (rendered.length % countriesPerStep === 0) await pause();
  }
  return rendered;
}
