import { meanOf, type MeasuredCosts } from '../costs/costs.ts';
import { newcomersOfTheDay, outageS, peakRate, rateAt } from '../surge/day/arrival-curve.ts';
import { regions } from '../surge/day/regions.ts';

/** What a plan assumes beside what was measured. */
export const assumed = {
  /** A core is planned to be busy so far; the rest is for what nobody planned. */
  coreShare: 0.6,
  /** Of the newcomers of the day, so many are connected at once in the end. */
  connectedShare: 0.2,
  /** What a newcomer writes on the first day. */
  messagesPerNewcomer: 20,
  /** Hints on the bus for each sign-up (one of the service account) and each message (one for each side). */
  hintsPerSignUp: 1,
  hintsPerMessage: 2,
  /** Microseconds of a hint on a bus between machines, and its bytes (docs/benchmarks.md has no bus between machines yet). */
  hintUs: 5.1,
  hintBytes: 300,
  /** Copies of everything that is stored. */
  copies: 3,
} as const;

/** What one way of providing for a region comes to. */
export interface Provision {
  /** Sign-ups per second that it takes. */
  readonly perS: number;
  readonly cores: number;
  readonly busMibPerS: number;
  readonly busCores: number;
  /** The longest wait of a newcomer, in seconds; 0 where nobody waits. */
  readonly longestWaitS: number;
}

export interface RegionPlan {
  readonly name: string;
  readonly newcomers: number;
  readonly meanPerS: number;
  readonly peakPerS: number;
  /** For the mean of a whole day, the mean of the outage, twice that, and the peak. */
  readonly forDay: Provision;
  readonly forOutage: Provision;
  readonly forTwice: Provision;
  readonly forPeak: Provision;
  readonly memoryGib: number;
  readonly diskTib: number;
}

const daySeconds = 86_400;
const steps = 20_000;

/**
 * The longest wait where so many come in each second, relative to the mean of the outage: whoever comes when the line is
 * longest waits until all before are in.
 */
export const longestWaitS = (capacity: number): number => {
  const stepS = outageS / steps;
  let line = 0;
  let longest = 0;
  for (let step = 0; step < steps; step += 1) {
    line = Math.max(0, line + (rateAt((step + 0.5) / steps) - capacity) * stepS);
    longest = Math.max(longest, line / capacity);
  }
  return longest;
};

/** Scales what was measured to the day, region by region. */
export const planDay = (costs: MeasuredCosts): readonly RegionPlan[] => {
  const signUpS = meanOf(costs.work.signUp.allUs) / 1e6;
  const messageS = meanOf(costs.work.message.allUs) / 1e6;
  return regions.map(({ name, share }): RegionPlan => {
    const newcomers = newcomersOfTheDay * share;
    const meanPerS = newcomers / outageS;
    const provide = (perS: number): Provision => {
      const messagesPerS = perS * assumed.messagesPerNewcomer;
      const hintsPerS = perS * assumed.hintsPerSignUp + messagesPerS * assumed.hintsPerMessage;
      return {
        perS,
        cores: (perS * signUpS + messagesPerS * messageS) / assumed.coreShare,
        busMibPerS: (hintsPerS * assumed.hintBytes) / 2 ** 20,
        busCores: (hintsPerS * assumed.hintUs) / 1e6,
        longestWaitS: longestWaitS(perS / meanPerS),
      };
    };
    const stored = costs.diskBytes.signUp + assumed.messagesPerNewcomer * costs.diskBytes.message;
    return {
      name,
      newcomers,
      meanPerS,
      peakPerS: meanPerS * peakRate,
      forDay: provide(newcomers / daySeconds),
      forOutage: provide(meanPerS),
      forTwice: provide(meanPerS * 2),
      forPeak: provide(meanPerS * peakRate),
      memoryGib: (newcomers * assumed.connectedShare * costs.idleKib) / 2 ** 20,
      diskTib: (newcomers * stored * assumed.copies) / 2 ** 40,
    };
  });
};
