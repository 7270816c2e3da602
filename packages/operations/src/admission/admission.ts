import type { Clock, Random, Timer } from '@suaka/domain';
import type { AdmissionLimits, LaneLimits } from './admission-limits.ts';
import { Closing } from './closing.ts';
import { LatencyGradient } from './gradient.ts';
import { lanes, perLane, type Lane, type PerLane } from './lane.ts';
import { LaneState } from './lane-state.ts';
import { Newborn } from './newborn.ts';
import { Refusals } from './refusals.ts';
import { noSignals, pressureOf, strainOf, type Signals } from './signals.ts';
import type { AdmissionSnapshot, LaneSnapshot } from './snapshot.ts';
import { goOn, inQueue, type Turn } from './turn.ts';

/** What a tick brings of itself to what is known: one that stands out is no overload. */
const strainShare = 0.5;
const strainSeenMax = 15;
const pressureShare = 0.25;
const pressureSeenMax = 3;

export interface AdmissionParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: AdmissionLimits;
}

/**
 * Decides which requests run now, which wait for a turn and which are refused. Without overload it costs a few
 * comparisons and makes nothing. `left` has to be called after each request that went on.
 */
export class Admission {
  readonly #clock: Clock;
  readonly #limits: AdmissionLimits;
  readonly #gradient: LatencyGradient;
  readonly #closing: Closing;
  readonly #refusals: Refusals;
  readonly #newborn: Newborn;
  readonly #states: PerLane<LaneState>;
  /** Who is served first of those that wait: the lane that closes last. */
  readonly #servingOrder: readonly Lane[];
  #queued = 0;
  /** Running requests of the lanes that queue. */
  #running = 0;
  #strain = 0;
  #pressure = 0;
  #signals = noSignals;

  constructor({ clock, random, limits }: AdmissionParts) {
    this.#clock = clock;
    this.#limits = limits;
    this.#gradient = new LatencyGradient(limits);
    this.#closing = new Closing(limits);
    this.#refusals = new Refusals(limits, random);
    this.#newborn = new Newborn(limits);
    this.#states = perLane((lane) => new LaneState(limits.lanes[lane]));
    this.#servingOrder = limits.closingOrder.toReversed();
  }

  /** Looks at the signals once per tick, until the timer is cancelled. */
  start(signals: () => Signals): Timer {
    return this.#clock.every(this.#limits.tickMs, () => this.tick(signals()));
  }

  /**
   * Asks for a turn.
   * @param person whose request it is: the user, or the auth key of someone who is not signed in
   * @returns `goOn`; `inQueue` where `turn` is told later; or the seconds after which to ask again
   */
  offer(lane: Lane, person: bigint | number, turn: Turn): number {
    const state = this.#state(lane);
    state.asked += 1;
    if (this.#closing.level > 0 || this.#refusals.size > 0) {
      const waitS = this.#refusal(lane, person);
      if (waitS !== undefined) return this.#refuse(state, waitS);
    }
    const limits = this.#limits.lanes[lane];
    if (limits.share === Number.POSITIVE_INFINITY) return this.#run(state);
    if (state.queue.length > 0 || this.#isHeld(lane) || !this.#hasRoom(state, limits)) {
      return this.#enqueue(lane, state, person, turn);
    }
    this.#running += 1;
    return this.#run(state);
  }

  /** A request that went on has ended. @param tookMs from its turn to its answer */
  left(lane: Lane, tookMs: number): void {
    const state = this.#state(lane);
    state.running -= 1;
    if (lane <= 2) this.#gradient.sample(tookMs);
    if (this.#limits.lanes[lane].share !== Number.POSITIVE_INFINITY) this.#running -= 1;
    if (this.#queued > 0) this.#serve();
  }

  /**
   * The lane of a request by who asks: what the client of someone who has just signed up reads first belongs to the
   * sign-up. Asked for once; `offer` and `left` both get the answer.
   */
  laneOf(lane: Lane, person: bigint | number): Lane {
    const isFirst = lane === 2 && this.#closing.level > 0 && this.#newborn.has(person, this.#clock.nowMs());
    return isFirst ? 4 : lane;
  }

  /** Whether no lane is closed to anybody. */
  get isOpen(): boolean {
    return this.#closing.level === 0;
  }

  /**
   * Asks for someone whose request counts to another lane already.
   * @returns the seconds after which to ask again; undefined where the lane is open to them
   */
  ask(lane: Lane, person: bigint | number): number | undefined {
    const waitS = this.#refusal(lane, person);
    if (waitS !== undefined) this.#state(lane).refused += 1;
    return waitS;
  }

  /** Someone has just signed up: what their client reads first finishes that, and counts to lane 4. */
  born(person: bigint | number): void {
    this.#newborn.add(person, this.#clock.nowMs());
  }

  /** Takes the signals of one tick, opens and closes lanes by them, and lets go of those that waited too long. */
  tick(signals: Signals): void {
    const nowMs = this.#clock.nowMs();
    this.#signals = signals;
    this.#gradient.tick(this.#running);
    for (const lane of lanes) this.#state(lane).tick(this.#limits.tickMs);
    const all = { ...signals, latencyGrowthMs: this.#gradient.growthMs };
    const strain = strainOf(all, this.#limits.strainMarks);
    const pressure = this.hasPeople ? pressureOf(all, this.#limits.pressureMarks) : strain / 2;
    this.#strain += (Math.min(strainSeenMax, strain) - this.#strain) * strainShare;
    this.#pressure += (Math.min(pressureSeenMax, pressure) - this.#pressure) * pressureShare;
    this.#closing.tick(
      this.#strain,
      this.#states.map((state) => state.askedPerS),
    );
    this.#refusals.sweep(nowMs);
    if (this.#queued > 0) {
      for (const lane of lanes) this.#expire(lane, nowMs);
      this.#serve();
    }
  }

  /** 1 where newcomers are as many as the people who are here do not notice. */
  get pressure(): number {
    return this.#pressure;
  }

  /** Whether there are people here whom newcomers might disturb. What newcomers do themselves is not of lane 1. */
  get hasPeople(): boolean {
    return this.#state(1).askedPerS >= this.#limits.presencePerS;
  }

  /** 1 where a signal is at the mark from which on lanes close. */
  get strain(): number {
    return this.#strain;
  }

  snapshot(): AdmissionSnapshot {
    return {
      strain: this.#strain,
      pressure: this.#pressure,
      signals: this.#signals,
      concurrencyLimit: Math.round(this.#gradient.limit),
      latencyMs: this.#gradient.recentMs,
      latencyGrowthMs: this.#gradient.growthMs,
      refusedCallers: this.#refusals.size,
      lanes: lanes.map((lane) => this.#snapshotOf(lane)),
    };
  }

  #snapshotOf(lane: Lane): LaneSnapshot {
    const { running, queue, askedPerS, admitted, refused, recentWaitMs, codel } = this.#state(lane);
    const { share, runningMin } = this.#limits.lanes[lane];
    return {
      lane,
      running,
      queued: queue.length,
      limit: Number.isFinite(share) ? Math.max(runningMin, Math.floor(share * this.#gradient.limit)) : undefined,
      askedPerS,
      admitted,
      refused,
      waitMs: recentWaitMs,
      isOverloaded: codel.isOverloaded,
      closedShare: this.#closing.shareOf(lane),
    };
  }

  /** The seconds to wait of someone whom the lane is closed to, or who comes back too early. */
  #refusal(lane: Lane, person: bigint | number): number | undefined {
    // Lane 4 waits instead, and lane 5 has the waiting room.
    if (lane === 4 || lane === 5) return undefined;
    const nowMs = this.#clock.nowMs();
    if (this.#closing.isClosed(lane, person, nowMs)) return this.#refusals.refuse(lane, person, nowMs);
    // Where all can come in again there is no budget to keep.
    const isEasy = this.#closing.shareOf(lane) === 0 && !this.#state(lane).codel.isOverloaded;
    return lane === 1 || isEasy ? undefined : this.#refusals.early(lane, person, nowMs);
  }

  #refuse(state: LaneState, waitS: number): number {
    state.refused += 1;
    return waitS;
  }

  #run(state: LaneState): number {
    state.running += 1;
    state.admitted += 1;
    return goOn;
  }

  /** A sign-up that was begun is never refused: where its lane is closed it waits. */
  #isHeld(lane: Lane): boolean {
    return lane === 4 && this.#closing.level > 0 && this.#closing.shareOf(4) >= 1;
  }

  #hasRoom(state: LaneState, limits: LaneLimits): boolean {
    const { limit } = this.#gradient;
    return state.hasRoom(limits, limit) && (this.#running < limit || state.running < limits.runningMin);
  }

  #enqueue(lane: Lane, state: LaneState, person: bigint | number, turn: Turn): number {
    const nowMs = this.#clock.nowMs();
    if (state.queue.length >= this.#limits.lanes[lane].queueMax) {
      return this.#refuse(state, this.#refusals.refuse(lane, person, nowMs));
    }
    state.queue.push({ turn, person, cameMs: nowMs });
    this.#queued += 1;
    return inQueue;
  }

  /** Gives turns to those that wait, the most important lane first, as long as there is room. */
  #serve(): void {
    const nowMs = this.#clock.nowMs();
    for (const lane of this.#servingOrder) {
      const state = this.#state(lane);
      if (state.queue.length === 0 || this.#isHeld(lane)) continue;
      this.#expire(lane, nowMs);
      const limits = this.#limits.lanes[lane];
      while (state.queue.length > 0 && this.#hasRoom(state, limits)) {
        const entry = state.queue.take();
        if (entry === undefined) break;
        this.#queued -= 1;
        this.#running += 1;
        state.leftQueue(entry, nowMs, limits, this.#limits.codelIntervalMs);
        this.#run(state);
        entry.turn.go();
      }
    }
  }

  /** Refuses those in a lane's queue whose wait has become longer than it keeps anybody. */
  #expire(lane: Lane, nowMs: number): void {
    const state = this.#state(lane);
    if (state.queue.length === 0) return;
    const limits = this.#limits.lanes[lane];
    const { codelIntervalMs: intervalMs } = this.#limits;
    state.codel.look(nowMs, { targetMs: limits.targetMs, intervalMs });
    state.queue.expire(nowMs - state.patienceMs(limits), (entry) => {
      this.#queued -= 1;
      state.leftQueue(entry, nowMs, limits, intervalMs);
      state.refused += 1;
      entry.turn.refuse(this.#refusals.refuse(lane, entry.person, nowMs));
    });
  }

  #state(lane: Lane): LaneState {
    // There is one for each lane: perLane made them.
    return this.#states[lane] as LaneState;
  }
}
