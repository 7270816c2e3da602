/** The value of every setting by its name. */
export type SettingValues = Readonly<Record<string, number>>;

interface Rule {
  readonly lower: string;
  readonly upper: string;
  readonly why: string;
}

const marks = ['loopDelayMs', 'writerDelayMs', 'latencyGrowthMs'];

/** Pairs of which the first must not be above the second: each was, or would be, an outage of its own making. */
const rules: readonly Rule[] = [
  { lower: 'concurrency.min', upper: 'concurrency.max', why: 'there would be no number between them' },
  { lower: 'waitingRoom.perSMin', upper: 'waitingRoom.perSMax', why: 'there would be no rate between them' },
  {
    lower: 'waitingRoom.placesPerBlockMax',
    upper: 'waitingRoom.placesMax',
    why: 'one address block could take every place',
  },
  {
    lower: 'waitingRoom.placesPerRangeMax',
    upper: 'waitingRoom.placesPerBlockMax',
    why: 'the bound of a range would bound nothing',
  },
  {
    lower: 'codes.resendAfterS',
    upper: 'codes.validForS',
    why: 'a code would be worth nothing before another can be asked for',
  },
  {
    lower: 'codesPerNumber.perHourMax',
    upper: 'codesPerNumber.perDayMax',
    why: 'an hour would allow more than its day',
  },
  {
    lower: 'failover.attemptTimeoutMs',
    upper: 'failover.totalMs',
    why: 'no provider but the first would ever be asked',
  },
  { lower: 'failover.openMs', upper: 'failover.openMsMax', why: 'the first pause would be longer than the longest' },
  {
    lower: 'connections.firstBytesMs',
    upper: 'connections.firstMessageMs',
    why: 'the second deadline would never be reached',
  },
  ...marks.map((mark) => ({
    lower: `pressure.${mark}`,
    upper: `strain.${mark}`,
    why: 'people who are here would be refused before newcomers are let in more slowly',
  })),
  ...[2, 3, 5, 6, 7].map((lane) => ({
    lower: `lane${lane}.strainMin`,
    upper: 'lane1.strainMin',
    why: 'messages of people who are here would be refused before other work is',
  })),
];

/** Combinations that are refused although each value is within its own bounds, one sentence each. */
export const knownBad = (values: SettingValues): string[] =>
  rules.flatMap(({ lower, upper, why }) => {
    const low = values[lower];
    const high = values[upper];
    if (low === undefined || high === undefined || low <= high) return [];
    return [`${lower} (${low}) must not be above ${upper} (${high}): ${why}.`];
  });
