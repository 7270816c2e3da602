import type { Clock, Newcomer, Random, WaitingPlace } from '@suaka/domain';
import { Entered } from './entered.ts';
import { keyOf } from './key-of.ts';
import { FairSlots, type Slot } from './fair-slots.ts';
import { NewcomerRate } from './newcomer-rate.ts';
import type { PlaceKey, PlaceView } from './place.ts';
import { Places } from './places.ts';
import { ShowRate } from './show-rate.ts';
import type { WaitingRoomSnapshot } from './waiting-room-snapshot.ts';
import type { WaitingRoomLimits } from './waiting-room-limits.ts';

export interface WaitingRoomParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: WaitingRoomLimits;
}

/** Whoever did not come so long after their time counts as missing, until they come. */
const missingAfterS = 5;
const idlePressure = 0.9;

/** What has to be stored since the last look: places that were given, and those that are held no longer. */
export interface PlaceChanges {
  readonly kept: readonly WaitingPlace[];
  readonly gone: readonly PlaceKey[];
}

/**
 * Gives newcomers a time at which to come, and lets them in then. A place is a promise: it is counted against the
 * rate when it is given, so that whoever sleeps for as long as they were told comes in at once.
 * `tick` has to be called each second with the pressure.
 */
export class WaitingRoom {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #limits: WaitingRoomLimits;
  readonly #rate: NewcomerRate;
  readonly #slots: FairSlots;
  readonly #places: Places;
  readonly #entered = new Entered();
  readonly #shows = new ShowRate();
  #kept = new Map<string, WaitingPlace>();
  #gone = new Map<string, PlaceKey>();
  #tickedSecond = 0;
  #admittedNow = 0;
  #cameNow = 0;
  #cameLate = 0;
  #hasPeople = false;
  /** Nobody is here whom newcomers could disturb, and the server has room. */
  #isIdle = true;
  /** Since the start. */
  #admitted = 0;
  #told = 0;
  #withoutPlace = 0;
  #noShows = 0;
  #early = 0;

  constructor({ clock, random, limits }: WaitingRoomParts) {
    this.#clock = clock;
    this.#random = random;
    this.#limits = limits;
    this.#rate = new NewcomerRate(limits);
    this.#slots = new FairSlots(limits);
    this.#places = new Places(() => limits.keptS * 1000);
    this.#tickedSecond = Math.floor(clock.nowMs() / 1000);
  }

  /** Whether nobody has ever to wait as things are: then `ask` need not be called, but `passed`. */
  get isOpen(): boolean {
    return this.#places.size === 0 && (!this.#rate.isMeasured || this.#isIdle);
  }

  /** Newcomers that the server can take each second; undefined as long as no limit was seen. */
  get perS(): number | undefined {
    return this.#rate.isMeasured ? this.#rate.perS : undefined;
  }

  /** A newcomer came in while the room was open. */
  passed(): void {
    this.#admitted += 1;
    this.#admittedNow += 1;
    if (this.#hasPeople && this.#admittedNow >= this.#limits.perSFirst) this.#rate.begin();
  }

  /** @returns the seconds to wait, at least 1; undefined where the newcomer may come in now */
  ask(newcomer: Newcomer): number | undefined {
    const nowMs = this.#clock.nowMs();
    const place = this.#places.find(newcomer);
    if (place !== undefined) return this.#come(place, nowMs);
    if (this.#entered.has(newcomer, nowMs)) return undefined;
    const slot = this.#slots.find(newcomer, this.#placesPerS(), nowMs);
    if (slot.atMs - nowMs > this.#limits.slackMs) return this.#tell(newcomer, slot, nowMs);
    this.#slots.take(newcomer, slot, nowMs);
    this.#enter(newcomer, nowMs);
    return undefined;
  }

  /** The place of a number and a key, where it has one. */
  find(key: PlaceKey): PlaceView | undefined {
    const place = this.#places.find(key);
    if (place === undefined) return undefined;
    const nowMs = this.#clock.nowMs();
    const { dueMs } = place;
    const keptUntilMs = dueMs + this.#limits.keptS * 1000;
    if (dueMs <= nowMs) return { place: 0, ahead: 0, waitS: 0, dueMs, keptUntilMs };
    const ahead = this.#places.aheadOf(dueMs, nowMs);
    return { place: ahead + 1, ahead, waitS: this.#waitS(dueMs, nowMs), dueMs, keptUntilMs };
  }

  /**
   * Ends seconds that have passed.
   * @param pressure 1 where people who are here begin to notice the newcomers
   * @param hasPeople whether there are any
   */
  tick(pressure: number, hasPeople = true): void {
    const nowMs = this.#clock.nowMs();
    const second = Math.floor(nowMs / 1000);
    const passed = second - this.#tickedSecond;
    if (passed <= 0) return;
    // Those who came have left their places: they were due as well, unless they count as missing already.
    let due = this.#cameNow - this.#cameLate;
    const end = second - missingAfterS;
    for (let each = Math.max(end - passed, end - 60); each < end; each += 1) due += this.#places.dueIn(each);
    this.#tickedSecond = second;
    this.#hasPeople = hasPeople;
    this.#isIdle = !hasPeople && pressure < idlePressure;
    this.#shows.tick(due, this.#cameNow);
    this.#rate.tick(pressure, this.#admittedNow / passed, this.#places.size > 0);
    this.#admittedNow = 0;
    this.#cameNow = 0;
    this.#cameLate = 0;
    for (const place of this.#places.expire(nowMs)) {
      this.#noShows += 1;
      this.#forget(place);
    }
    this.#entered.sweep(nowMs);
    this.#slots.sweep(nowMs);
  }

  /** Takes up places that were given before a restart, and the rate at which they were promised. */
  restore(places: readonly WaitingPlace[]): void {
    const nowMs = this.#clock.nowMs();
    const waiting = places.filter(({ dueMs }) => dueMs > nowMs).toSorted((a, b) => a.dueMs - b.dueMs);
    const last = waiting.at(-1);
    const spanMs = last === undefined ? 0 : last.dueMs - nowMs;
    if (spanMs > 0) this.#rate.restore((waiting.length * 1000) / spanMs);
    const costMs = 1000 / this.#placesPerS();
    if (last !== undefined) this.#slots.begin(nowMs);
    for (const place of places) {
      this.#places.put(place);
      if (place.dueMs > nowMs) this.#slots.take(place, { atMs: place.dueMs, costMs }, nowMs);
    }
  }

  /** What has to be stored, each change once. */
  takeChanges(): PlaceChanges {
    const changes = { kept: [...this.#kept.values()], gone: [...this.#gone.values()] };
    this.#kept = new Map();
    this.#gone = new Map();
    return changes;
  }

  get hasChanges(): boolean {
    return this.#kept.size > 0 || this.#gone.size > 0;
  }

  snapshot(): WaitingRoomSnapshot {
    const nowMs = this.#clock.nowMs();
    const wait = (isInvited: boolean): number => {
      const someone = { phone: '', authKeyId: 0n, addressBlock: undefined, isInvited };
      const { atMs } = this.#slots.find(someone, this.#placesPerS(), nowMs);
      return atMs - nowMs <= this.#limits.slackMs ? 0 : this.#waitS(atMs, nowMs);
    };
    return {
      isOpen: this.isOpen,
      perS: this.perS,
      admittedPerS: this.#rate.admittedPerS,
      waiting: this.#places.size,
      placesMax: this.#limits.placesMax,
      waitS: wait(false),
      invitedWaitS: wait(true),
      showShare: this.#shows.share,
      blocks: this.#slots.blocks,
      admitted: this.#admitted,
      told: this.#told,
      withoutPlace: this.#withoutPlace,
      noShows: this.#noShows,
      early: this.#early,
    };
  }

  #come(place: WaitingPlace, nowMs: number): number | undefined {
    if (nowMs < place.dueMs - this.#limits.graceMs) {
      this.#early += 1;
      return this.#waitS(place.dueMs, nowMs);
    }
    this.#places.remove(place);
    this.#forget(place);
    this.#cameNow += 1;
    if (Math.floor(place.dueMs / 1000) < this.#tickedSecond - missingAfterS) this.#cameLate += 1;
    this.#enter(place, nowMs);
    return undefined;
  }

  #enter(key: PlaceKey, nowMs: number): void {
    this.passed();
    if (!this.#rate.isMeasured) return;
    this.#entered.add(key, nowMs + this.#limits.enteredS * 1000, this.#limits.enteredMax);
  }

  #tell(newcomer: Newcomer, slot: Slot, nowMs: number): number {
    this.#told += 1;
    if (!this.#hasPlaceFor(newcomer)) {
      this.#withoutPlace += 1;
      const waitS = this.#waitS(slot.atMs, nowMs);
      // Spread wide, since without a place nothing else spreads those who come back.
      return waitS + this.#random.below(Math.ceil(waitS / 5) + 1);
    }
    this.#slots.take(newcomer, slot, nowMs);
    const { jitterShare, jitterSMax } = this.#limits;
    const jitterMs = Math.min((slot.atMs - nowMs) * jitterShare, jitterSMax * 1000);
    const dueMs = Math.round(slot.atMs + this.#random.below(Math.floor(jitterMs) + 1));
    const { phone, authKeyId, addressBlock, isInvited } = newcomer;
    const place = { phone, authKeyId, addressBlock, isInvited, toldMs: nowMs, dueMs };
    this.#places.put(place);
    this.#kept.set(keyOf(place), place);
    return this.#waitS(dueMs, nowMs);
  }

  #hasPlaceFor({ phone, addressBlock }: Newcomer): boolean {
    const { placesMax, placesPerNumberMax, placesPerBlockMax, placesPerRangeMax } = this.#limits;
    if (this.#places.size >= placesMax || this.#places.ofNumber(phone) >= placesPerNumberMax) return false;
    if (addressBlock === undefined) return true;
    return (
      this.#places.ofBlock(addressBlock) < placesPerBlockMax &&
      this.#places.ofRange(addressBlock, phone) < placesPerRangeMax
    );
  }

  /** What was given and taken back between two looks need not be stored at all. */
  #forget({ phone, authKeyId }: PlaceKey): void {
    const key = keyOf({ phone, authKeyId });
    if (!this.#kept.delete(key)) this.#gone.set(key, { phone, authKeyId });
  }

  /** Places for each second: the rate, and as many more as do not come. */
  #placesPerS(): number {
    return this.#rate.perS * Math.min(this.#limits.overbookMax, 1 / Math.max(0.01, this.#shows.share));
  }

  #waitS(dueMs: number, nowMs: number): number {
    return Math.max(1, Math.ceil((dueMs - nowMs) / 1000));
  }
}
