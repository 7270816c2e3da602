import { BlockPace } from './block-pace.ts';
import type { Newcomer } from '@suaka/domain';
import { rangeOf } from './key-of.ts';
import { Timeline } from './timeline.ts';
import type { WaitingRoomLimits } from './waiting-room-limits.ts';

/** A moment that is free, and what taking it costs. */
export interface Slot {
  readonly atMs: number;
  readonly costMs: number;
}

const sweepLooksMax = 2_000;
/** So long after one came, a share is kept for those whom friends invited. */
const invitedForMs = 60_000;

/**
 * Finds each newcomer the first moment that is free: first come first served between address blocks, within a block
 * at the block's share, and within a block again for each range of numbers. So whoever invents numbers stands in
 * their own line. Those whom friends invited have a line of their own.
 */
export class FairSlots {
  readonly #limits: WaitingRoomLimits;
  readonly #all = new Timeline();
  readonly #invited = new Timeline();
  readonly #blocks = new BlockPace();
  readonly #ranges = new BlockPace();
  #invitedMs = Number.NEGATIVE_INFINITY;

  constructor(limits: WaitingRoomLimits) {
    this.#limits = limits;
  }

  get blocks(): number {
    return this.#blocks.size;
  }

  /** @param perS places that may be given away for each second */
  find({ addressBlock, phone, isInvited }: Newcomer, perS: number, nowMs: number): Slot {
    const { invitedShare, blockShare, rangeShare, blockBurst } = this.#limits;
    const isShared = nowMs - this.#invitedMs < invitedForMs;
    const share = isInvited ? invitedShare : isShared ? 1 - invitedShare : 1;
    const costMs = 1000 / (perS * share);
    let fromMs = nowMs;
    if (addressBlock !== undefined) {
      const ofBlock = costMs / blockShare;
      fromMs = this.#blocks.earliestMs(addressBlock, ofBlock, blockBurst, nowMs);
      const range = rangeOf(addressBlock, phone);
      fromMs = Math.max(fromMs, this.#ranges.earliestMs(range, ofBlock / rangeShare, blockBurst / 2, nowMs));
    }
    const timeline = isInvited ? this.#invited : this.#all;
    return { atMs: timeline.firstFreeMs(fromMs, costMs, nowMs), costMs };
  }

  take({ addressBlock, phone, isInvited }: Newcomer, { atMs, costMs }: Slot, nowMs: number): void {
    const { blockShare, rangeShare, blocksMax } = this.#limits;
    if (isInvited) this.#invitedMs = nowMs;
    (isInvited ? this.#invited : this.#all).take(atMs, costMs);
    if (addressBlock === undefined) return;
    const ofBlock = costMs / blockShare;
    this.#blocks.take(addressBlock, ofBlock, nowMs, blocksMax);
    this.#ranges.take(rangeOf(addressBlock, phone), ofBlock / rangeShare, nowMs, blocksMax);
  }

  /** Begins with a line that waits already; it is taken next. */
  begin(nowMs: number): void {
    this.#all.begin(nowMs);
    this.#invited.begin(nowMs);
  }

  sweep(nowMs: number): void {
    this.#blocks.sweep(nowMs, sweepLooksMax);
    this.#ranges.sweep(nowMs, sweepLooksMax);
  }
}
