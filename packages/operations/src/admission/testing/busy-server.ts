import { admissionLimits, type AdmissionLimits } from '../admission-limits.ts';
import { Admission } from '../admission.ts';
import { perLane, type Lane } from '../lane.ts';
import { goOn, inQueue } from '../turn.ts';
import { SeededRandom, SimulatedClock } from './simulated-clock.ts';

/** What became of the requests of one lane. */
export interface LaneOutcome {
  asked: number;
  done: number;
  refused: number;
  /** From the question to the answer, milliseconds. */
  readonly tookMs: number[];
}

/** A server with one loop: each request takes some of its time, and a while for the disk afterwards. */
export class BusyServer {
  readonly clock = new SimulatedClock();
  readonly random: SeededRandom;
  readonly admission: Admission;
  readonly outcomes = perLane<LaneOutcome>(() => ({ asked: 0, done: 0, refused: 0, tookMs: [] }));
  readonly people: number;
  readonly #limits: AdmissionLimits;
  readonly #costMs: number;
  #freeMs: number;
  #workedMs = 0;

  constructor({
    seed,
    costMs,
    limits,
    people = 2_000,
  }: {
    seed: number;
    costMs: number;
    limits?: Partial<AdmissionLimits>;
    people?: number;
  }) {
    this.random = new SeededRandom(seed);
    this.#limits = { ...admissionLimits, ...limits };
    this.#costMs = costMs;
    this.people = people;
    this.#freeMs = this.clock.nowMs();
    this.admission = new Admission({ clock: this.clock, random: this.random, limits: this.#limits });
    const { tickMs } = this.#limits;
    this.admission.start(() => {
      const loopShare = Math.min(1, this.#workedMs / tickMs);
      this.#workedMs = 0;
      const loopDelayMs = Math.max(0, this.#freeMs - this.clock.nowMs());
      return { loopDelayMs, loopShare, writerDelayMs: 0, keyDelayMs: 0 };
    });
  }

  /** Requests of a lane come at a rate for a while, from people at random. */
  load(lane: Lane, perS: number, forMs: number): void {
    const endMs = this.clock.nowMs() + forMs;
    const next = (): void => {
      const gapMs = this.random.gapMs(perS);
      if (this.clock.nowMs() + gapMs > endMs) return;
      this.clock.after(gapMs, () => {
        this.request(lane, 1 + this.random.below(this.people));
        next();
      });
    };
    next();
  }

  /** @returns the verdict of the moment */
  request(lane: Lane, person: number): number {
    const outcome = this.outcomeOf(lane);
    outcome.asked += 1;
    const askedMs = this.clock.nowMs();
    const verdict = this.admission.offer(lane, person, {
      go: () => this.#work(lane, askedMs),
      refuse: () => void (outcome.refused += 1),
    });
    if (verdict === goOn) this.#work(lane, askedMs);
    else if (verdict !== inQueue) outcome.refused += 1;
    return verdict;
  }

  outcomeOf(lane: Lane): LaneOutcome {
    // perLane has made one for each.
    return this.outcomes[lane] as LaneOutcome;
  }

  #work(lane: Lane, askedMs: number): void {
    const nowMs = this.clock.nowMs();
    this.#freeMs = Math.max(nowMs, this.#freeMs) + this.#costMs;
    this.#workedMs += this.#costMs;
    const endMs = this.#freeMs + 3;
    this.clock.after(endMs - nowMs, () => {
      this.admission.left(lane, endMs - nowMs);
      const outcome = this.outcomeOf(lane);
      outcome.done += 1;
      outcome.tookMs.push(endMs - askedMs);
    });
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
