import type { PeerId } from '../ids.ts';
import type { Bus } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import { pollLimits } from './poll-limits.ts';

/**
 * Tells those who see a poll that it changed. Votes come in bursts, so changes of one poll gather for a moment and are
 * told once, as it is then. Those who are away find it in the difference.
 */
export class PollNews {
  readonly #clock: Clock;
  readonly #bus: Bus<BusMessage>;
  readonly #waiting = new Map<string, Set<PeerId>>();

  constructor(clock: Clock, bus: Bus<BusMessage>) {
    this.#clock = clock;
    this.#bus = bus;
  }

  /** Never waits. */
  changed(pollId: string, boxes: readonly PeerId[]): void {
    const waiting = this.#waiting.get(pollId);
    if (waiting !== undefined) {
      for (const box of boxes) waiting.add(box);
      return;
    }
    if (this.#waiting.size >= pollLimits.waitingMax) {
      this.#tell(pollId, boxes);
      return;
    }
    this.#waiting.set(pollId, new Set(boxes));
    this.#clock.after(pollLimits.tellAfterMs, () => {
      const gathered = this.#waiting.get(pollId) ?? [];
      this.#waiting.delete(pollId);
      this.#tell(pollId, gathered);
    });
  }

  #tell(pollId: string, boxes: Iterable<PeerId>): void {
    const date = nowSeconds(this.#clock);
    for (const box of boxes) this.#bus.publish(box, { kind: 'state', event: { kind: 'poll', pollId }, date });
  }
}
