/**
 * How newcomers come over an outage. The first hearsay takes some minutes, the rush is at its height after an hour or
 * so, and dies down while the outage lasts. The outage of 4 October 2021 took seven hours at most; 70 million came in
 * one day, in bursts of about three times the mean (see docs/surge.md).
 */
export const outageS = 7 * 3600;
export const newcomersOfTheDay = 70_000_000;

/** Points of the rate: share of the outage that has passed, and arrivals relative to the mean. */
const points: readonly (readonly [at: number, rate: number])[] = [
  [0, 0],
  [0.05, 1.2],
  [0.14, 3],
  [0.22, 3],
  [0.35, 1],
  [0.6, 0.4],
  [0.85, 0.25],
  [1, 0.1],
];

interface Segment {
  readonly at: number;
  readonly length: number;
  readonly rate: number;
  readonly slope: number;
  /** The share of all newcomers who have come before it. */
  readonly before: number;
}

const areaOf = (length: number, from: number, to: number): number => (length * (from + to)) / 2;

const whole = points.slice(1).reduce((sum, [at, rate], index) => {
  const [lastAt, lastRate] = points[index] ?? [0, 0];
  return sum + areaOf(at - lastAt, lastRate, rate);
}, 0);

const segments: Segment[] = [];
for (let index = 1; index < points.length; index += 1) {
  const [[at, rate], [nextAt, nextRate]] = [points[index - 1] ?? [0, 0], points[index] ?? [0, 0]];
  const last = segments.at(-1);
  const before =
    last === undefined ? 0 : last.before + areaOf(last.length, last.rate, last.rate + last.slope * last.length);
  const length = nextAt - at;
  segments.push({ at, length, rate: rate / whole, slope: (nextRate - rate) / whole / length, before });
}

/** Arrivals at a share of the outage, relative to the mean over it. */
export const rateAt = (at: number): number => {
  const segment = segments.findLast((one) => one.at <= at);
  return segment === undefined || at > 1 ? 0 : segment.rate + segment.slope * (at - segment.at);
};

/** The rate at the height of the rush, relative to the mean. */
export const peakRate = Math.max(...points.map(([, rate]) => rate / whole));

/** When a share of all newcomers has come, as a share of the outage. */
export const timeOfShare = (share: number): number => {
  let segment = segments[0];
  for (const one of segments) if (one.before <= share) segment = one;
  if (segment === undefined) return 0;
  const area = share - segment.before;
  const { rate, slope, at } = segment;
  const root = Math.sqrt(Math.max(0, rate * rate + 2 * slope * area));
  // The form that does not divide by a slope that may be nothing.
  return Math.min(1, at + (area === 0 ? 0 : (2 * area) / (rate + root)));
};

/**
 * The times of a Poisson process along the curve, in milliseconds from the start, one after the other.
 * @param random numbers in [0, 1)
 */
export function* arrivals(count: number, lengthMs: number, random: () => number): Generator<number> {
  let passed = 0;
  for (;;) {
    passed -= Math.log(1 - random()) / count;
    if (passed >= 1) return;
    yield timeOfShare(passed) * lengthMs;
  }
}
