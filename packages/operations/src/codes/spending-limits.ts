/** How many codes go to numbers that share a prefix. */
export interface PrefixLimit {
  /** Codes of all kinds. */
  readonly perHourMax: number;
  readonly perDayMax: number;
  /** Codes that nobody has entered: a rush of people enters its codes, a machine that has them sent does not. */
  readonly unenteredPerHourMax: number;
  readonly unenteredPerDayMax: number;
}

export interface SpendingLimitsTable {
  /** Numbers with one country code. */
  readonly country: PrefixLimit;
  /** Ten thousand numbers that differ in their last four digits. */
  readonly block: PrefixLimit;
  /** Prefixes that are counted; past it those counted longest ago start anew. */
  readonly prefixesMax: number;
  /** Numbers whose code is out; past it the oldest stays counted as never entered. */
  readonly outMax: number;
}

/**
 * Past any of them whoever asks is told to wait (FLOOD_WAIT_X) until the hour or day ends. Where 70 million people of
 * two billion numbers sign up in a day, a block sees 350 of them.
 */
export const spendingLimits: SpendingLimitsTable = {
  country: {
    perHourMax: 2_000_000,
    perDayMax: 10_000_000,
    unenteredPerHourMax: 20_000,
    unenteredPerDayMax: 100_000,
  },
  block: { perHourMax: 1000, perDayMax: 3000, unenteredPerHourMax: 100, unenteredPerDayMax: 300 },
  prefixesMax: 50_000,
  outMax: 200_000,
};
