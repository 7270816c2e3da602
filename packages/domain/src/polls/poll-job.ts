import { nowSeconds, type Timer } from '../ports/clock.ts';
import { pollLimits } from './poll-limits.ts';
import type { PollParts } from './vote.ts';

/** Closes polls whose time is over, and tells those who see them. A poll past its time takes no votes in any case. */
export class PollJob {
  readonly #parts: PollParts;

  constructor(parts: PollParts) {
    this.#parts = parts;
  }

  /** Looks at intervals, until the timer is cancelled. What fails is tried again by the next look. */
  start(): Timer {
    return this.#parts.clock.every(pollLimits.lookEveryMs, () => void this.look().catch(() => undefined));
  }

  async look(): Promise<void> {
    const { polls, clock, pollNews } = this.#parts;
    const nowS = nowSeconds(clock);
    for (const pollId of await polls.due(nowS, pollLimits.closedAtOnceMax)) {
      const changed = await polls.close({ pollId, viewer: undefined, nowS });
      if (changed !== undefined) pollNews.changed(pollId, changed.boxes);
    }
  }
}
