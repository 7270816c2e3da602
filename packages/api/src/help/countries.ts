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

/** Every country that has numbers, in the order of their codes. */
export function countriesIn(langCode: string): TlOf<'help.country'>[] {
  const englishName = namesIn('en');
  const localName = namesIn(langCode);
  return getCountries()
    .toSorted()
    .map((country) => renderCountry(country, englishName, localName));
}
