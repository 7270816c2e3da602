import type { Newcomer } from '@suaka/domain';
import { waitingRoomLimits, type WaitingRoomLimits } from '../waiting-room/waiting-room-limits.ts';
import { WaitingRoom } from '../waiting-room/waiting-room.ts';
import { SeededRandom, SimulatedClock } from './simulated-clock.ts';

/** Someone who wants to sign up, with a client that does what stock clients do. */
export interface Person extends Newcomer {
  /** Comes back at the time that they were told. */
  readonly isPatient: boolean;
}

/** How it went for somebody: milliseconds from the first question. */
export interface Outcome {
  readonly person: Person;
  readonly firstMs: number;
  /** What the first answer said, in seconds; 0 where they came in at once. */
  readonly toldS: number;
  /** Undefined where they did not come in. */
  tookMs: number | undefined;
  questions: number;
}

/** Clients round and their answers travel: so much later than told they ask again. */
const lateMsMax = 300;

export interface DayOptions {
  readonly seed: number;
  /** Newcomers per second that the server can take at pressure 1. */
  readonly capacityPerS: number;
  readonly limits?: Partial<WaitingRoomLimits>;
}

/** A waiting room in front of a server whose pressure is what comes in, over what it can take. */
export class Day {
  readonly clock = new SimulatedClock();
  readonly random: SeededRandom;
  room: WaitingRoom;
  readonly outcomes: Outcome[] = [];
  /** Newcomers that came in, second by second. */
  readonly admitted: number[] = [];
  readonly #options: DayOptions;
  #admittedNow = 0;
  #ids = 0n;

  constructor(options: DayOptions) {
    this.#options = options;
    this.random = new SeededRandom(options.seed);
    this.room = this.#newRoom();
    this.clock.every(1_000, () => {
      this.room.tick(this.#admittedNow / options.capacityPerS);
      this.admitted.push(this.#admittedNow);
      this.#admittedNow = 0;
    });
  }

  /** People come at a rate for a while. @param make says who, by the number of those who came */
  come(perS: number, forMs: number, make: (id: bigint) => Person): void {
    const endMs = this.clock.nowMs() + forMs;
    const next = (): void => {
      const gapMs = this.random.gapMs(perS);
      if (this.clock.nowMs() + gapMs > endMs) return;
      this.clock.after(gapMs, () => {
        this.arrive(make((this.#ids += 1n)));
        next();
      });
    };
    next();
  }

  arrive(person: Person): void {
    const toldS = this.#ask(person) ?? 0;
    const firstMs = this.clock.nowMs();
    const outcome: Outcome = { person, firstMs, toldS, tookMs: toldS === 0 ? 0 : undefined, questions: 1 };
    this.outcomes.push(outcome);
    if (toldS > 0 && person.isPatient) this.#comeBack(outcome, toldS);
  }

  /** The server ends and starts again: what was stored is all that the new room knows. */
  restart(downMs: number): void {
    const { kept, gone } = this.#stored;
    for (const change of [this.room.takeChanges()]) {
      for (const key of change.gone) kept.delete(`${key.phone}:${key.authKeyId}`);
      for (const place of change.kept) kept.set(`${place.phone}:${place.authKeyId}`, place);
      gone.push(...change.gone);
    }
    this.clock.advance(downMs);
    this.room = this.#newRoom();
    this.room.restore([...kept.values()].filter(({ dueMs }) => dueMs > this.clock.nowMs() - 300_000));
  }

  readonly #stored = {
    kept: new Map<string, ReturnType<WaitingRoom['takeChanges']>['kept'][number]>(),
    gone: [] as object[],
  };

  #newRoom(): WaitingRoom {
    // A small server, so that a test is quick.
    const limits = { ...waitingRoomLimits, perSMin: 1, busyPerS: 5, ...this.#options.limits };
    return new WaitingRoom({ clock: this.clock, random: this.random, limits });
  }

  #comeBack(outcome: Outcome, waitS: number): void {
    this.clock.after(waitS * 1000 + this.random.below(lateMsMax), () => {
      outcome.questions += 1;
      const again = this.#ask(outcome.person);
      if (again === undefined) outcome.tookMs = this.clock.nowMs() - outcome.firstMs;
      else this.#comeBack(outcome, again);
    });
  }

  #ask(person: Person): number | undefined {
    const waitS = this.room.isOpen ? undefined : this.room.ask(person);
    if (waitS !== undefined) return waitS;
    if (this.room.isOpen) this.room.passed();
    this.#admittedNow += 1;
    return undefined;
  }
}

/** People from as many address blocks as there are people in a city. */
export const anyone = (id: bigint): Person => ({
  phone: `62811${String(id).padStart(8, '0')}`,
  authKeyId: id,
  addressBlock: `10.${id % 251n}.${(id / 251n) % 241n}.0/24`,
  isInvited: false,
  isPatient: true,
});

/** Of those who had to wait: the share for whom the wait was what the first answer said. */
export function honestShare(outcomes: readonly Outcome[]): number {
  const waited = outcomes.filter(({ toldS, person }) => toldS > 0 && person.isPatient);
  const honest = waited.filter(
    ({ toldS, tookMs }) => tookMs !== undefined && Math.abs(tookMs - toldS * 1000) <= Math.max(toldS * 200, 2_000),
  );
  return waited.length === 0 ? 1 : honest.length / waited.length;
}

/** Of those who had to wait: the share that came in when they asked again for the first time. */
export function firstRetryShare(outcomes: readonly Outcome[]): number {
  const waited = outcomes.filter(({ toldS, person }) => toldS > 0 && person.isPatient);
  return waited.filter(({ questions, tookMs }) => questions === 2 && tookMs !== undefined).length / waited.length;
}
