import { readFileSync } from 'node:fs';

/** What one kind of work takes, measured in groups: quantiles of microseconds, evenly spaced from 0 to 1. */
export interface WorkCost {
  /** CPU of the network thread, which everybody shares. */
  readonly loopUs: readonly number[];
  /** CPU of all threads together. */
  readonly allUs: readonly number[];
}

/** The kinds of work that a day is made of. */
export type Work = 'knock' | 'signUp' | 'message' | 'comeBack';

/** What was measured, when, and on which machine. */
export interface MeasuredCosts {
  readonly measuredOn: string;
  readonly machine: string;
  readonly cores: number;
  /** RSA-2048 private operations per second of one thread, beside which machines compare. */
  readonly rsaPrivatePerSecond: number;
  /** Groups that were measured. */
  readonly samples: Readonly<Record<Work, number>>;
  readonly work: Readonly<Record<Work, WorkCost>>;
  /** Growth of the store for each. */
  readonly diskBytes: { readonly signUp: number; readonly message: number };
  /** Memory of a connection of someone who is signed in and says nothing. */
  readonly idleKib: number;
}

export const costsFile = new URL('./measured-costs.json', import.meta.url);

/** The costs that are kept in the repository; `suaka surge --measure` makes them anew. */
export const readCosts = (): MeasuredCosts => JSON.parse(readFileSync(costsFile, 'utf8')) as MeasuredCosts;

/** The mean of what quantiles describe. */
export const meanOf = (quantiles: readonly number[]): number => {
  let sum = 0;
  for (let index = 1; index < quantiles.length; index += 1) {
    sum += ((quantiles[index - 1] ?? 0) + (quantiles[index] ?? 0)) / 2;
  }
  return sum / (quantiles.length - 1);
};
