import type { accountWrites } from './accounts-index.ts';
import type { waitingWrites } from './waiting-places.ts';

/**
 * Commands of people who come in, and notes that nobody waits for. Between the steps of a log-in a few milliseconds
 * are not seen, so where many come an engine may let these wait for each other: one commit, and one wake-up of the
 * writer, then serve several. What people who are here do never waits, and takes along what does.
 */
export const patientWrites: ReadonlySet<string> = new Set<keyof typeof accountWrites | keyof typeof waitingWrites>([
  'accounts.saveLastSeen',
  'authKeys.bind',
  'authKeys.insert',
  'authKeys.removeExpired',
  'authKeys.sight',
  'authKeys.signIn',
  'authKeys.signUp',
  'codes.issue',
  'codes.reissue',
  'codes.removeOld',
  'contacts.import',
  'waitingPlaces.removeBefore',
  'waitingPlaces.save',
]);
