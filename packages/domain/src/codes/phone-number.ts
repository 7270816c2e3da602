import parsePhoneNumber, { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';
import { rpcError } from '../errors/rpc-error.ts';

/** E.164: at most 15 digits with the country code; below 7 no country has a subscriber. */
const digitsMin = 7;
const digitsMax = 15;
const notDigits = /[^0-9]/gu;

/**
 * A number that someone signs up or in with, as it is stored: digits only, country code first.
 * @throws PHONE_NUMBER_INVALID where no country has such a number.
 */
export function signInNumber(text: string): string {
  const parsed = parsePhoneNumber(`+${text.replace(notDigits, '')}`);
  if (parsed === undefined || !parsed.isPossible()) throw rpcError('PHONE_NUMBER_INVALID');
  return parsed.number.slice(1);
}

/** The country of a stored number, or undefined for numbers of no country, such as test numbers. */
export const countryOf = (phone: string): CountryCode | undefined => parsePhoneNumber(`+${phone}`)?.country;

/**
 * A number of someone's address book as it is stored, or undefined where it cannot be one. Most
 * come in international format and cost a pass over their digits; one written as at home is read
 * as a number of its owner's country.
 */
export function contactNumber(text: string, ownerCountry: () => CountryCode | undefined): string | undefined {
  const digits = text.replace(notDigits, '');
  const international = digits.startsWith('00') ? digits.slice(2) : digits;
  const isNational = digits.startsWith('0') && !digits.startsWith('00') && !text.trimStart().startsWith('+');
  const number = isNational ? nationalNumber(digits, ownerCountry()) : international;
  return number !== undefined && number.length >= digitsMin && number.length <= digitsMax ? number : undefined;
}

function nationalNumber(digits: string, country: CountryCode | undefined): string | undefined {
  if (country === undefined) return undefined;
  const parsed = parsePhoneNumber(digits, country);
  return parsed?.countryCallingCode === getCountryCallingCode(country) ? parsed.number.slice(1) : undefined;
}
