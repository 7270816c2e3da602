import type { Newcomer } from '@suaka/domain';
import { modelled } from './modelled.ts';

/** The newcomers of a day who are under way, some bytes each; a place is used again once somebody is in. */
export class NewcomerSlots {
  #ids = new Uint32Array(1 << 14);
  #firstMs = new Float64Array(1 << 14);
  #toldS = new Uint32Array(1 << 14);
  #refusals = new Uint8Array(1 << 14);
  /** Whether they are let in. */
  #isIn = new Uint8Array(1 << 14);
  /** Whom the waiting room knows, as long as they are under way. */
  readonly #newcomers: (Newcomer | undefined)[] = [];
  readonly #freed: number[] = [];
  #slots = 0;
  #lastId = 0;
  used = 0;
  /** Told to wait, and not let in yet. */
  waiting = 0;

  take(nowMs: number): number {
    const slot = this.#freed.pop() ?? this.#slots++;
    if (slot === this.#ids.length) this.#grow();
    this.#lastId += 1;
    this.#ids[slot] = this.#lastId;
    this.#firstMs[slot] = nowMs;
    this.#toldS[slot] = 0;
    this.#refusals[slot] = 0;
    this.#isIn[slot] = 0;
    this.used += 1;
    return slot;
  }

  free(slot: number): void {
    if (this.#isIn[slot] === 0 && this.refusals(slot) > 0) this.waiting -= 1;
    this.#newcomers[slot] = undefined;
    this.#freed.push(slot);
    this.used -= 1;
  }

  firstMs(slot: number): number {
    return this.#firstMs[slot] ?? 0;
  }

  toldS(slot: number): number {
    return this.#toldS[slot] ?? 0;
  }

  refusals(slot: number): number {
    return this.#refusals[slot] ?? 0;
  }

  refused(slot: number, waitS: number): void {
    const refusals = this.refusals(slot);
    if (refusals === 0) {
      this.#toldS[slot] = waitS;
      this.waiting += 1;
    }
    if (refusals < 255) this.#refusals[slot] = refusals + 1;
  }

  admitted(slot: number): void {
    if (this.refusals(slot) > 0) this.waiting -= 1;
    this.#isIn[slot] = 1;
    this.#newcomers[slot] = undefined;
  }

  /** Whom admission knows them as: their auth key. */
  person(slot: number): number {
    return 0x1_0000_0000 + (this.#ids[slot] ?? 0);
  }

  /** Who they are to the waiting room: a number, a key and an address block, all out of the order of their coming. */
  newcomer(slot: number): Newcomer {
    return (this.#newcomers[slot] ??= this.#named(slot));
  }

  #named(slot: number): Newcomer {
    const id = this.#ids[slot] ?? 0;
    // A step without a common factor scatters numbers over their ranges, as they are in the world.
    const number = (id * 7_919_777) % 10_000_000_000;
    const block = Math.imul(id, 0x9e3779b1) >>> 0;
    return {
      phone: `62${10_000_000_000 + number}`,
      authKeyId: BigInt(id),
      addressBlock: `b${block % Math.max(64, Math.ceil(this.#lastId / modelled.peoplePerBlock) * 64)}`,
      isInvited: false,
    };
  }

  #grow(): void {
    const room = this.#ids.length * 2;
    this.#ids = grown(this.#ids, new Uint32Array(room));
    this.#firstMs = grown(this.#firstMs, new Float64Array(room));
    this.#toldS = grown(this.#toldS, new Uint32Array(room));
    this.#refusals = grown(this.#refusals, new Uint8Array(room));
    this.#isIn = grown(this.#isIn, new Uint8Array(room));
  }
}

const grown = <A extends Float64Array | Uint8Array | Uint32Array>(from: A, to: A): A => {
  to.set(from);
  return to;
};
