import type { Clock, Timer } from '@suaka/domain';

/** Something with a deadline. `dueMs` may move later freely; after moving it earlier, `add` it again. */
export interface Timed {
  /** Milliseconds since the Unix epoch; Infinity for never. */
  dueMs: number;
  /** Called once `dueMs` has passed, late by up to one tick. It is off the wheel then, unless it adds itself. */
  due(nowMs: number): void;
}

const tickMs = 250;
/** Two minutes ahead; what is due later is looked at once per round. */
const slotCount = 480;

/**
 * One timer for any number of deadlines, so that an idle connection costs no timer of its own.
 * Adding and removing are O(1); a deadline that was moved later is moved to its new slot when the old one comes.
 */
export class TimerWheel {
  private readonly clock: Clock;
  private readonly slots = Array.from({ length: slotCount }, () => new Set<Timed>());
  private readonly slotOf = new Map<Timed, number>();
  private readonly timer: Timer;
  private lastTick: number;

  constructor(clock: Clock) {
    this.clock = clock;
    this.lastTick = Math.floor(clock.nowMs() / tickMs);
    this.timer = clock.every(tickMs, () => this.turn());
  }

  get size(): number {
    return this.slotOf.size;
  }

  add(item: Timed): void {
    this.remove(item);
    if (item.dueMs === Number.POSITIVE_INFINITY) return;
    const wanted = Math.max(Math.ceil(item.dueMs / tickMs), this.lastTick + 1);
    const slot = Math.min(wanted, this.lastTick + slotCount) % slotCount;
    this.slots[slot]?.add(item);
    this.slotOf.set(item, slot);
  }

  remove(item: Timed): void {
    const slot = this.slotOf.get(item);
    if (slot === undefined) return;
    this.slots[slot]?.delete(item);
    this.slotOf.delete(item);
  }

  stop(): void {
    this.timer.cancel();
  }

  private turn(): void {
    const nowMs = this.clock.nowMs();
    const tick = Math.floor(nowMs / tickMs);
    // After a long stall each slot is looked at once, not once per tick that was missed.
    const first = Math.max(this.lastTick + 1, tick - slotCount + 1);
    this.lastTick = tick;
    for (let each = first; each <= tick; each += 1) this.fire(each % slotCount, nowMs);
  }

  private fire(slot: number, nowMs: number): void {
    const items = this.slots[slot];
    if (items === undefined || items.size === 0) return;
    for (const item of [...items]) {
      this.remove(item);
      if (item.dueMs <= nowMs) item.due(nowMs);
      else this.add(item);
    }
  }
}
