/** A phone number while it is being typed. */
import { AsYouType, getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';

export interface TypedNumber {
  /** As it is shown. */
  readonly text: string;
  /** The country it belongs to; undefined for a number of no known country. */
  readonly country: CountryCode | undefined;
  /** With a leading plus and digits only, for the server. */
  readonly full: string;
}

/** Reads what was typed; without a plus it is a number of `country`. */
export function readNumber(input: string, country: CountryCode | undefined): TypedNumber {
  const typed = input.replace(/[^\d+\s()-]/g, '').trimStart();
  const isInternational = typed.startsWith('+') || country === undefined;
  const formatter = new AsYouType(isInternational ? undefined : country);
  const text = formatter.input(isInternational && !typed.startsWith('+') ? `+${typed}` : typed);
  const full = formatter.getNumber()?.number ?? `+${text.replace(/\D/g, '')}`;
  const own = formatter.getCountry();
  const sameCode = country !== undefined && full.startsWith(`+${getCountryCallingCode(country)}`);
  return { text, full, country: own ?? (sameCode || !isInternational ? country : undefined) };
}

/** The beginning of a number of a country. */
export function beginNumber(country: CountryCode): TypedNumber {
  const text = `+${getCountryCallingCode(country)} `;
  return { text, country, full: text.trim() };
}

/** A number in groups, for reading. */
export function showNumber(full: string): string {
  const digits = full.replace(/\D/g, '');
  return new AsYouType().input(`+${digits}`);
}
