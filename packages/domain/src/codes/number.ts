import { rpcError } from '../errors/rpc-error.ts';
import { signInNumber } from './phone-number.ts';
import { testNumber, type TestNumber } from './test-number.ts';

/** A number as someone signs in with it. */
export interface SignInNumber {
  /** As it is stored: digits only, country code first. */
  readonly phone: string;
  /** Present for a number of the test convention, in test mode. */
  readonly test: TestNumber | undefined;
}

/**
 * Reads a number and makes sure that it belongs here.
 * @throws PHONE_NUMBER_INVALID where no country and no data centre has it; PHONE_MIGRATE_X where it
 *   belongs to another data centre.
 */
export function readNumber(
  text: string,
  { dcId, dcIds, testMode }: { dcId: number; dcIds: readonly number[]; testMode: boolean },
): SignInNumber {
  const test = testMode ? testNumber(text.replace(/[^0-9]/gu, '')) : undefined;
  if (test === undefined) return { phone: signInNumber(text), test };
  if (!dcIds.includes(test.dcId)) throw rpcError('PHONE_NUMBER_INVALID');
  if (test.dcId !== dcId) throw rpcError('PHONE_MIGRATE_X', test.dcId);
  return { phone: text.replace(/[^0-9]/gu, ''), test };
}
