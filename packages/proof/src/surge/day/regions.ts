/** A region of the day, served by a cell of its own. */
export interface Region {
  readonly name: string;
  /** Its share of all newcomers. */
  readonly share: number;
  /** Country codes and the length of the rest of a number there, from which ordinary numbers are made. */
  readonly numbers: readonly (readonly [prefix: string, digits: number])[];
}

/**
 * Four regions. It was midday in the Americas, evening in Europe and Africa, and late in Asia when the outage began;
 * how newcomers were spread was never told: these shares are assumptions.
 */
export const regions: readonly Region[] = [
  {
    name: 'Americas',
    share: 0.36,
    numbers: [
      ['5511', 9],
      ['5255', 8],
      ['57310', 7],
      ['1512', 7],
    ],
  },
  {
    name: 'Europe',
    share: 0.26,
    numbers: [
      ['49151', 8],
      ['39347', 7],
      ['34612', 6],
      ['44771', 7],
    ],
  },
  {
    name: 'Asia',
    share: 0.22,
    numbers: [
      ['62812', 8],
      ['91981', 7],
      ['63917', 7],
      ['60123', 6],
    ],
  },
  {
    name: 'Africa and the Middle East',
    share: 0.16,
    numbers: [
      ['234803', 7],
      ['201001', 6],
      ['96650', 7],
      ['25471', 7],
    ],
  },
];

/** The region in which the `index`th newcomer lives: spread evenly by their shares. */
export const regionOf = (index: number): number => {
  // The golden ratio spreads a row of numbers over [0, 1) as evenly as can be.
  let rest = (index * 0.618_033_988_749_895) % 1;
  for (const [at, { share }] of regions.entries()) {
    if (rest < share) return at;
    rest -= share;
  }
  return 0;
};
