/** Country codes of two digits; 1 and 7 have one, all others three. Source: ITU-T E.164, list of assigned codes */
const twoDigitCodes: ReadonlySet<string> = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);

/** Numbers that differ in their last digits only are sold together, by ten thousand. */
const blockDigits = 4;

/** The country code of a stored number: reading it costs nothing, unlike finding out the country. */
export function countryCodeOf(phone: string): string {
  if (phone.startsWith('1') || phone.startsWith('7')) return phone.slice(0, 1);
  return twoDigitCodes.has(phone.slice(0, 2)) ? phone.slice(0, 2) : phone.slice(0, 3);
}

/** The block of ten thousand numbers that a number is in. */
export const numberBlockOf = (phone: string): string => phone.slice(0, -blockDigits);
