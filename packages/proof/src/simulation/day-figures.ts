/** Counts in buckets that grow by a twentieth each, for percentiles of tens of millions of values. */
export class Buckets {
  readonly #counts = new Float64Array(512);
  count = 0;
  max = 0;

  add(value: number): void {
    const index = value < smallest ? 0 : 1 + Math.floor(Math.log(value / smallest) / step);
    const at = Math.min(this.#counts.length - 1, index);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.count += 1;
    if (value > this.max) this.max = value;
  }

  merge(other: Buckets): void {
    for (const [index, count] of other.#counts.entries()) this.#counts[index] = (this.#counts[index] ?? 0) + count;
    this.count += other.count;
    this.max = Math.max(this.max, other.max);
  }

  /** The upper edge of the bucket that a share of the values does not reach past; 0 where there are none. */
  percentile(share: number): number {
    let rest = Math.ceil(share * this.count);
    if (rest === 0) return 0;
    for (const [index, count] of this.#counts.entries()) {
      rest -= count;
      if (rest <= 0) return Math.min(this.max, smallest * Math.exp(index * step));
    }
    return this.max;
  }
}

const smallest = 0.01;
const step = Math.log(1.05);

/** Sums of each minute of the day. */
export interface Minutes {
  readonly came: Float64Array;
  readonly admitted: Float64Array;
  /** The longest wait told in it, in seconds. */
  readonly told: Float64Array;
  /** Places held at its end. */
  readonly waiting: Float64Array;
  /** The highest pressure in it. */
  readonly pressure: Float64Array;
}

/** What came of a node's day, or of many together. */
export class DayFigures {
  came = 0;
  atOnce = 0;
  told = 0;
  admitted = 0;
  done = 0;
  firstRetry = 0;
  honest = 0;
  givenUp = 0;
  /** Requests of people who are here that were refused: writing, reading, coming back. */
  refusedWrites = 0;
  refusedReads = 0;
  refusedComeBacks = 0;
  comeBacks = 0;
  events = 0;
  readonly toldS = new Buckets();
  /** How far from what was told they came in, in seconds. */
  readonly offS = new Buckets();
  readonly calmMs = new Buckets();
  readonly rushMs = new Buckets();
  readonly incidentMs = new Buckets();
  readonly minutes: Minutes;

  constructor(minuteCount: number) {
    this.minutes = {
      came: new Float64Array(minuteCount),
      admitted: new Float64Array(minuteCount),
      told: new Float64Array(minuteCount),
      waiting: new Float64Array(minuteCount),
      pressure: new Float64Array(minuteCount),
    };
  }

  merge(other: DayFigures): void {
    for (const name of sums) this[name] += other[name];
    for (const name of ['toldS', 'offS', 'calmMs', 'rushMs', 'incidentMs'] as const) this[name].merge(other[name]);
    for (const name of ['came', 'admitted', 'waiting'] as const) {
      other.minutes[name].forEach(
        (value, minute) => (this.minutes[name][minute] = (this.minutes[name][minute] ?? 0) + value),
      );
    }
    for (const name of ['told', 'pressure'] as const) {
      other.minutes[name].forEach(
        (value, minute) => (this.minutes[name][minute] = Math.max(this.minutes[name][minute] ?? 0, value)),
      );
    }
  }
}

const sums = [
  'came',
  'atOnce',
  'told',
  'admitted',
  'done',
  'firstRetry',
  'honest',
  'givenUp',
  'refusedWrites',
  'refusedReads',
  'refusedComeBacks',
  'comeBacks',
  'events',
] as const;
