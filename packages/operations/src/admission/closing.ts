import type { AdmissionLimits } from './admission-limits.ts';
import { personBucket, personBuckets } from './person-bucket.ts';
import type { Lane, PerLane } from './lane.ts';
import { perLane } from './lane.ts';

const hourMs = 3_600_000;
/** Steps for each unit of strain above 1, and at most: a lane closes within half a second, or at once where it has to. */
const stepsPerStrain = 16;
const stepsMax = 64;
/** Steps back for each tick without strain: a lane opens again within two seconds. */
const stepsBack = 4;
const easedStrain = 0.7;

/**
 * How far the lanes are closed: one number that runs through them in the order in which they close, and within a
 * lane through the people, who are put in another order each hour, so that a person is wholly in or wholly out.
 * Source: Zhou et al., "Overload Control for Scaling WeChat Microservices" (SoCC 2018).
 */
export class Closing {
  readonly #limits: AdmissionLimits;
  /** Where each lane begins. */
  readonly #starts: PerLane<number>;
  #level = 0;
  #strainedTicks = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
    this.#starts = perLane((lane) => limits.closingOrder.indexOf(lane) * personBuckets);
  }

  /** 0 where every lane is open to all. */
  get level(): number {
    return this.#level;
  }

  /** The share of the people to whom a lane is closed, 0 to 1. */
  shareOf(lane: Lane): number {
    return Math.max(0, Math.min(1, (this.#level - (this.#starts[lane] ?? 0)) / personBuckets));
  }

  isClosed(lane: Lane, person: bigint | number, nowMs: number): boolean {
    const into = this.#level - (this.#starts[lane] ?? 0);
    if (into <= 0) return false;
    return into >= personBuckets || personBucket(person, Math.floor(nowMs / hourMs)) < into;
  }

  /**
   * Goes on or back by the strain of a tick.
   * @param asked requests of each lane in the last second: to close what nobody asks for relieves nothing
   */
  tick(strain: number, asked: PerLane<number>): void {
    const isBusy = asked.reduce((sum, count) => sum + count, 0) >= this.#limits.busyPerS;
    this.#strainedTicks = strain > 1 && isBusy ? this.#strainedTicks + 1 : 0;
    if (this.#strainedTicks >= this.#limits.strainTicks) this.#goOn(strain, asked);
    else if (!isBusy) this.#level = Math.max(0, this.#level - stepsMax);
    else if (strain < easedStrain) this.#level = Math.max(0, this.#level - stepsBack);
  }

  #goOn(strain: number, asked: PerLane<number>): void {
    const { closingOrder, lanes } = this.#limits;
    let steps = Math.max(1, Math.min(stepsMax, Math.ceil(stepsPerStrain * (strain - 1))));
    while (steps > 0) {
      const index = Math.floor(this.#level / personBuckets);
      const lane = closingOrder[index];
      if (lane === undefined || strain < lanes[lane].strainMin) return;
      const end = (index + 1) * personBuckets;
      const isAskedFor = (asked[lane] ?? 0) > 0;
      const next = isAskedFor ? Math.min(end, this.#level + steps) : end;
      if (isAskedFor) steps -= next - this.#level;
      this.#level = next;
    }
  }
}
