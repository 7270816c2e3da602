/** A number of the test convention: the data centre that it belongs to. */
export interface TestNumber {
  readonly dcId: number;
}

const shape = /^99966(\d)\d{4,9}$/u;

/**
 * Reads a number of Telegram's test convention: 99966, the data centre, then 4 to 9 more digits.
 * No country has such numbers. Source: core.telegram.org/api/auth#test-accounts
 */
export function testNumber(digits: string): TestNumber | undefined {
  const match = shape.exec(digits);
  return match === null ? undefined : { dcId: Number(match[1]) };
}

/** The code of a test number: its data centre, as many times as the code is long. */
export const testCode = (number: TestNumber, length: number): string => String(number.dcId).repeat(length);
