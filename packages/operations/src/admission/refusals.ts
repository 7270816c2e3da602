import type { Random } from '@suaka/domain';
import type { AdmissionLimits } from './admission-limits.ts';
import type { Lane } from './lane.ts';
import { OldestKey } from './oldest-key.ts';

interface Refused {
  readonly lane: Lane;
  readonly count: number;
  readonly untilMs: number;
}

/** How often the wait doubles for someone who does not keep it. */
const doublingsMax = 4;
/** After so long without a refusal someone starts anew. */
const forgivenMs = 60_000;
/** Clients count seconds, and their clocks are not ours. */
const earlyMs = 1_000;

/**
 * The retry budget of each caller. Whoever was told to wait and asks again before costs one look-up and hears of a
 * longer wait, so that a client that repeats itself gains nothing and holds nobody up.
 */
export class Refusals {
  readonly #limits: AdmissionLimits;
  readonly #random: Random;
  /** In the order of the last refusal. */
  readonly #refused = new Map<bigint | number, Refused>();
  readonly #oldest = new OldestKey(this.#refused);

  constructor(limits: AdmissionLimits, random: Random) {
    this.#limits = limits;
    this.#random = random;
  }

  get size(): number {
    return this.#refused.size;
  }

  /** The seconds that a caller who comes too early has to wait now; undefined for all others. */
  early(lane: Lane, person: bigint | number, nowMs: number): number | undefined {
    if (this.#refused.size === 0) return undefined;
    const known = this.#refused.get(person);
    if (known === undefined || known.lane !== lane || nowMs >= known.untilMs - earlyMs) return undefined;
    return this.refuse(lane, person, nowMs);
  }

  /** Counts a refusal. @returns the seconds to tell */
  refuse(lane: Lane, person: bigint | number, nowMs: number): number {
    const known = this.#refused.get(person);
    const count = known?.lane !== lane || nowMs > known.untilMs + forgivenMs ? 0 : known.count;
    const [min, max] = this.#limits.lanes[lane].refusalS;
    const spread = (min + this.#random.below(Math.max(1, max - min + 1))) * 2 ** Math.min(count, doublingsMax);
    const waitS = Math.min(this.#limits.refusalSMax, spread);
    this.#refused.delete(person);
    this.#refused.set(person, { lane, count: count + 1, untilMs: nowMs + waitS * 1000 });
    if (this.#refused.size > this.#limits.refusedMax) this.#forgetFirst();
    return waitS;
  }

  /** Forgets those whose time is long over. */
  sweep(nowMs: number): void {
    for (const { untilMs } of this.#refused.values()) {
      if (nowMs <= untilMs + forgivenMs) return;
      this.#forgetFirst();
    }
  }

  #forgetFirst(): void {
    const oldest = this.#oldest.take();
    if (oldest !== undefined) this.#refused.delete(oldest);
  }
}
