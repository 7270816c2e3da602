/** Countries by calling code, named by the platform in the reader's language. */
import { getCountries, getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';

export interface Country {
  readonly code: CountryCode;
  readonly name: string;
  readonly calling: string;
}

/** All countries, in the order of their names. */
export function countriesOf(language: string): Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return getCountries()
    .map((code) => ({
      code,
      name: names.of(code) ?? code,
      calling: `+${getCountryCallingCode(code)}`,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

/** The likely country of a browser: the region of its language, else Indonesia. */
export function likelyCountry(wished: readonly string[]): CountryCode {
  const known = new Set<string>(getCountries());
  for (const tag of wished) {
    const region = /-([A-Z]{2})\b/.exec(tag)?.[1];
    if (region !== undefined && known.has(region)) return region as CountryCode;
  }
  return 'ID';
}

/** Countries whose name, code or calling code holds what was typed. */
export function searchCountries(countries: readonly Country[], query: string): Country[] {
  const wanted = query.trim().toLocaleLowerCase();
  if (wanted === '') return [...countries];
  return countries.filter(
    ({ name, code, calling }) =>
      name.toLocaleLowerCase().includes(wanted) ||
      code.toLocaleLowerCase() === wanted ||
      calling.startsWith(wanted) ||
      calling.startsWith(`+${wanted}`),
  );
}
