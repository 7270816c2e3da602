import {
  Admission,
  goOn,
  inQueue,
  WaitingRoom,
  type AdmissionLimits,
  type Lane,
  type WaitingRoomLimits,
} from '@suaka/operations/admission';
import { meanOf, type MeasuredCosts } from '../costs/costs.ts';
import { arrivals } from '../surge/day/arrival-curve.ts';
import { DayFigures } from './day-figures.ts';
import { EventQueue } from './event-queue.ts';
import { modelled } from './modelled.ts';
import { NewcomerSlots } from './newcomer-slots.ts';
import { SeededRandom } from './seeded-random.ts';
import { ServiceTimes } from './service-times.ts';
import { SimulatedLoop, StillClock } from './simulated-node.ts';

export interface NodeDayOptions {
  /** Newcomers of the whole day at this node. */
  readonly newcomers: number;
  readonly outageMs: number;
  readonly seed: number;
  /** Minutes that the figures have room for. */
  readonly minuteCount: number;
  readonly costs: MeasuredCosts;
  readonly admission: AdmissionLimits;
  readonly waitingRoom: WaitingRoomLimits;
}

/** Kinds of events. */
const retry = 1;
const finish = 2;
const finished = 3;
const herd = 4;
/** And, past it, the end of a request in lanes 1 to 3; its subject is how long it took, in hundredths of a millisecond. */
const leftLane = 4;

const never = Number.POSITIVE_INFINITY;

/**
 * One node through the day: the server's own admission, lane by lane and place by place, before a network thread whose
 * work takes as long as was measured.
 */
export class NodeDay {
  readonly figures: DayFigures;
  readonly #options: NodeDayOptions;
  readonly #clock = new StillClock();
  readonly #random: SeededRandom;
  readonly #admission: Admission;
  readonly #room: WaitingRoom;
  readonly #loop = new SimulatedLoop(modelled.shareOfPeople);
  readonly #queue: EventQueue;
  readonly #slots = new NewcomerSlots();
  readonly #knock: ServiceTimes;
  readonly #signUp: ServiceTimes;
  readonly #message: ServiceTimes;
  readonly #comeBack: ServiceTimes;
  readonly #knockMs: number;
  #person = 1;
  #herdLeft: number = modelled.herd;
  #isIncident = false;

  constructor(options: NodeDayOptions) {
    const { costs, seed, admission, waitingRoom } = options;
    this.#options = options;
    this.#random = new SeededRandom(seed);
    const parts = { clock: this.#clock, random: new SeededRandom(seed + 1) };
    this.#admission = new Admission({ ...parts, limits: admission });
    this.#room = new WaitingRoom({ ...parts, limits: waitingRoom });
    this.#queue = new EventQueue(this.#endMs());
    this.#knock = new ServiceTimes(costs.work.knock.loopUs);
    this.#signUp = new ServiceTimes(costs.work.signUp.loopUs);
    this.#message = new ServiceTimes(costs.work.message.loopUs);
    this.#comeBack = new ServiceTimes(costs.work.comeBack.loopUs);
    this.#knockMs = meanOf(costs.work.knock.loopUs) / 1000;
    this.figures = new DayFigures(options.minuteCount);
  }

  /** Runs the day until everyone who came is in or has given up. */
  run(): DayFigures {
    const { newcomers, outageMs } = this.#options;
    const rushMs = modelled.calmMs;
    const incidentMs = rushMs + modelled.incidentAt * outageMs;
    for (let index = 0; index < modelled.herd; index += 1) {
      this.#queue.add(incidentMs + this.#random.next() * modelled.herdWithinMs, herd, 0);
    }
    const coming = arrivals(newcomers, outageMs, this.#random.next);
    const nextArrival = (): number => {
      const next = coming.next();
      return next.done === true ? never : rushMs + next.value;
    };
    const endMs = this.#endMs();
    const incidentEndMs = incidentMs + modelled.incidentMs;
    let [arrivalMs, tickMs, probeMs] = [nextArrival(), 0, 0];
    for (;;) {
      const eventMs = this.#queue.peekMs();
      const nowMs = Math.min(arrivalMs, tickMs, probeMs, eventMs);
      if (nowMs > endMs || (arrivalMs === never && this.#slots.used === 0 && this.#herdLeft === 0)) break;
      this.#clock.atMs = nowMs;
      this.figures.events += 1;
      if (nowMs === tickMs) {
        this.#isIncident = nowMs >= incidentMs && nowMs < incidentEndMs;
        this.#tick(nowMs);
        tickMs += this.#options.admission.tickMs;
      } else if (nowMs === arrivalMs) {
        this.#arrive(nowMs);
        arrivalMs = nextArrival();
      } else if (nowMs === eventMs) {
        this.#event(this.#queue.take(), this.#queue.subject, nowMs);
      } else {
        this.#probe(nowMs, nowMs < rushMs);
        probeMs += (1000 / modelled.probesPerS) * 2 * this.#random.next();
      }
    }
    return this.figures;
  }

  #endMs(): number {
    return modelled.calmMs + this.#options.outageMs * modelled.dayLengthMax;
  }

  #tick(nowMs: number): void {
    this.#admission.tick(this.#loop.look(nowMs, this.#options.admission.tickMs));
    const minute = Math.floor(nowMs / 60_000);
    const { minutes } = this.figures;
    const { pressure } = this.#admission;
    if (pressure > (minutes.pressure[minute] ?? 0)) minutes.pressure[minute] = pressure;
    if (nowMs % 1000 !== 0) return;
    this.#room.tick(pressure);
    this.#room.takeChanges();
    minutes.waiting[minute] = this.#slots.waiting;
  }

  #arrive(nowMs: number): void {
    this.figures.came += 1;
    this.#count('came', nowMs);
    this.#loop.work(nowMs, this.#knock.drawMs(this.#random.next()));
    this.#ask(this.#slots.take(nowMs), nowMs);
  }

  #event(kind: number, subject: number, nowMs: number): void {
    if (kind === retry) {
      this.#loop.work(nowMs, this.#message.drawMs(this.#random.next()));
      this.#ask(subject, nowMs);
    } else if (kind === finish) {
      this.#finish(subject, nowMs);
    } else if (kind === finished) {
      // Only lanes 1 and 2 are timed.
      this.#admission.left(4, 0);
      this.#slots.free(subject);
      this.figures.done += 1;
    } else if (kind === herd) {
      this.#returnOne(nowMs);
    } else {
      this.#admission.left((kind - leftLane) as Lane, subject / 100);
    }
  }

  /** auth.sendCode, as domain/auth/enter-room.ts asks for it. */
  #ask(slot: number, nowMs: number): void {
    this.#admission.offer(5, this.#slots.person(slot), noTurn);
    this.#admission.left(5, 0);
    const isOpen = this.#room.isOpen && this.#admission.isOpen;
    const waitS = isOpen ? undefined : this.#room.ask(this.#slots.newcomer(slot));
    if (isOpen) this.#room.passed();
    if (waitS === undefined) this.#admit(slot, nowMs);
    else this.#wait(slot, waitS, nowMs);
  }

  #admit(slot: number, nowMs: number): void {
    const { figures } = this;
    figures.admitted += 1;
    this.#count('admitted', nowMs);
    const toldS = this.#slots.toldS(slot);
    if (toldS === 0) figures.atOnce += 1;
    else {
      const offMs = Math.abs(nowMs - this.#slots.firstMs(slot) - toldS * 1000);
      figures.offS.add(offMs / 1000);
      if (offMs <= Math.max(toldS * 200, 2_000)) figures.honest += 1;
      if (this.#slots.refusals(slot) === 1) figures.firstRetry += 1;
    }
    this.#slots.admitted(slot);
    const codeMs = modelled.codeMs - Math.log(1 - this.#random.next()) * modelled.typingMs;
    this.#queue.add(nowMs + codeMs, finish, slot);
  }

  #wait(slot: number, waitS: number, nowMs: number): void {
    const { figures } = this;
    if (this.#slots.refusals(slot) === 0) {
      figures.told += 1;
      figures.toldS.add(waitS);
      const minute = Math.floor(nowMs / 60_000);
      if (waitS > (figures.minutes.told[minute] ?? 0)) figures.minutes.told[minute] = waitS;
    }
    this.#slots.refused(slot, waitS);
    if (this.#random.next() < modelled.givesUp) {
      figures.givenUp += 1;
      this.#slots.free(slot);
      return;
    }
    this.#queue.add(nowMs + waitS * 1000 + this.#random.next() * modelled.lateMs, retry, slot);
  }

  /** All that is left of a sign-up once the code is there. */
  #finish(slot: number, nowMs: number): void {
    const costMs = Math.max(0.05, this.#signUp.drawMs(this.#random.next()) - this.#knockMs);
    const begin = (): void => this.#queue.add(this.#loop.work(this.#clock.atMs, costMs), finished, slot);
    const verdict = this.#admission.offer(4, this.#slots.person(slot), { go: begin, refuse: refusedSignUp });
    if (verdict === goOn) begin();
    else if (verdict !== inQueue) refusedSignUp(nowMs);
  }

  /** A request of someone who is here: mostly writing, some reading. */
  #probe(nowMs: number, isCalm: boolean): void {
    const lane = this.#random.next() < modelled.readShare ? 2 : 1;
    const costMs = this.#message.drawMs(this.#random.next());
    this.#request(lane, costMs, nowMs, (tookMs) => {
      const { calmMs, incidentMs, rushMs } = this.figures;
      (isCalm ? calmMs : this.#isIncident ? incidentMs : rushMs).add(tookMs);
    });
  }

  /** Someone of another node, which has just failed, comes to this one. */
  #returnOne(nowMs: number): void {
    const costMs = this.#comeBack.drawMs(this.#random.next());
    const waitS = this.#request(3, costMs, nowMs, () => {
      this.figures.comeBacks += 1;
      this.#herdLeft -= 1;
    });
    if (waitS !== undefined) this.#queue.add(nowMs + waitS * 1000 + this.#random.next() * modelled.lateMs, herd, 0);
  }

  #request(lane: 1 | 2 | 3, costMs: number, nowMs: number, served: (tookMs: number) => void): number | undefined {
    const begin = (): void => {
      const tookMs = this.#loop.work(this.#clock.atMs, costMs) - nowMs;
      this.#queue.add(nowMs + tookMs, leftLane + lane, Math.round(tookMs * 100));
      served(tookMs);
    };
    const refuse = (waitS: number): void => {
      this.#refused(lane);
      // Who comes back waits, and comes again; what a reader or a writer does then is not followed.
      if (lane === 3) this.#queue.add(this.#clock.atMs + waitS * 1000, herd, 0);
    };
    this.#person += 1;
    const verdict = this.#admission.offer(lane, this.#person, { go: begin, refuse });
    if (verdict === goOn) begin();
    if (verdict <= 0) return undefined;
    this.#refused(lane);
    return verdict;
  }

  #refused(lane: 1 | 2 | 3): void {
    if (lane === 1) this.figures.refusedWrites += 1;
    else if (lane === 2) this.figures.refusedReads += 1;
    else this.figures.refusedComeBacks += 1;
  }

  #count(what: 'came' | 'admitted', nowMs: number): void {
    const minute = Math.floor(nowMs / 60_000);
    const counts = this.figures.minutes[what];
    counts[minute] = (counts[minute] ?? 0) + 1;
  }
}

const noTurn = { go: () => undefined, refuse: () => undefined };

const refusedSignUp = (waitS: number): never => {
  throw new Error(`A sign-up that was begun was refused for ${waitS} s.`);
};
