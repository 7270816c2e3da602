import type { AccountLimits } from '@suaka/api';

/** The limits of accounts, keys, codes and contacts that a server starts with. */
export const accountLimits: AccountLimits = {
  keys: { keysCachedMax: 100_000, sightingsMax: 5_000, sightingFlushMs: 3_000 },
  codes: {
    validForS: 600,
    attemptsMax: 5,
    resendsMax: 3,
    resendAfterS: 60,
    perNumber: { perHourMax: 5, perDayMax: 15 },
    perTestNumber: { perHourMax: 1_000, perDayMax: 10_000 },
  },
  people: { cardsCachedMax: 200_000 },
  relations: { viewersCachedMax: 100_000, relationsOfViewerMax: 2_000 },
  presence: { onlineForS: 300, lastSeenFlushMs: 10_000, peopleMax: 1_000_000 },
  audience: { audienceMax: 500, audiencesCachedMax: 50_000, audienceAgeMaxMs: 60_000 },
  contacts: { importMax: 1_000, usersPerCallMax: 200 },
};
