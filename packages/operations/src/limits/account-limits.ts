/**
 * The limits of accounts, codes, contacts and presence. Numbers here are the defaults; times are
 * in the unit that ends their name.
 */
export const accountLimits = {
  keys: {
    keysCachedMax: 50_000,
    sightingsMax: 2000,
    sightingFlushMs: 2000,
  },
  codes: {
    validForS: 600,
    attemptsMax: 5,
    resendsMax: 3,
    resendAfterS: 60,
    perNumber: { perHourMax: 8, perDayMax: 20 },
    perTestNumber: { perHourMax: 120, perDayMax: 1000 },
    /** Codes that one address may ask for: many people of one mobile network share an address. */
    perAddress: { countMax: 200, windowS: 3600 },
    /** Addresses that are counted; past it those counted longest ago start anew. */
    addressesMax: 50_000,
  },
  people: { cardsCachedMax: 100_000 },
  relations: { viewersCachedMax: 50_000, relationsOfViewerMax: 2000 },
  presence: {
    onlineForS: 300,
    lastSeenFlushMs: 10_000,
    lastSeenSaveEveryS: 300,
    peoplePerSaveMax: 1000,
    peopleMax: 200_000,
  },
  audience: { audienceMax: 1000, audiencesCachedMax: 10_000, audienceAgeMaxMs: 60_000 },
  contacts: {
    importMax: 1000,
    usersPerCallMax: 500,
    newcomerForS: 86_400,
    welcomeAfterS: 3,
    /** Past it the rest of an import is named in retry_contacts, and resolvePhone answers FLOOD_WAIT_X. */
    allowance: { numbersPerDayMax: 5000, peopleMax: 100_000 },
  },
  passwords: {
    srp: { sessionsMax: 20_000, validForS: 600 },
    attempts: { countMax: 10, windowS: 3600 },
    mail: { validForS: 3600, attemptsMax: 5, perHourMax: 5 },
    /** A week, as Telegram has it. */
    resetAfterS: 604_800,
    resetAgainAfterS: 86_400,
  },
  vouches: { perDayMax: 5, validForS: 604_800, toldMax: 3, voucherAgeMinS: 86_400 },
  qrLogin: { tokenValidForS: 30, exceptIdsMax: 100 },
  life: {
    /** As authorization_autoconfirm_period of the app config says. */
    unconfirmedForS: 604_800,
    deletionDelayS: 604_800,
    activeWithinS: 604_800,
    walkRowsMax: 2000,
    walkEveryMs: 60_000,
    deletionsMax: 20,
    contactTokenValidForS: 86_400,
    /** The decay is rating_e_decay of the config. */
    topPeers: { decayS: 2_419_200, rowsMax: 2000 },
  },
  /** Old codes, expired keys and changes of state (90 days) are cleared away in such bites. */
  clearing: { everyMs: 60_000, rowsMax: 5000, codesKeptS: 172_800, stateEventsKeptS: 7_776_000 },
} as const;
