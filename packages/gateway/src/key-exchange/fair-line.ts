import type { Clock } from '@suaka/domain';
import { FairQueue } from '@suaka/operations/admission';
import type { KeyExchangeGateLimits } from './gate-limits.ts';

export type Verdict = 'admitted' | 'busy';

interface Waiting {
  readonly untilMs: number;
  readonly settle: (verdict: Verdict) => void;
}

type LineLimits = Pick<KeyExchangeGateLimits, 'waitingMax' | 'waitingPerBlockMax' | 'waitMs'>;

/** Those who wait for room at the worker threads: address blocks take turns, however many of one block wait. */
export class FairLine {
  private readonly clock: Clock;
  private readonly limits: LineLimits;
  private readonly waiting = new FairQueue<string, Waiting>();

  constructor(clock: Clock, limits: LineLimits) {
    this.clock = clock;
    this.limits = limits;
  }

  get length(): number {
    return this.waiting.length;
  }

  wait(block: string): Promise<Verdict> {
    const { waitingMax, waitingPerBlockMax, waitMs } = this.limits;
    const isFull = this.waiting.length >= waitingMax || this.waiting.lengthOf(block) >= waitingPerBlockMax;
    if (isFull) return Promise.resolve('busy');
    return new Promise((settle) => {
      this.waiting.push(block, { untilMs: this.clock.nowMs() + waitMs, settle });
    });
  }

  /** Lets in as many as there is room for. @returns how many they were */
  letIn(room: number): number {
    const nowMs = this.clock.nowMs();
    this.waiting.dropWhile(
      ({ untilMs }) => untilMs <= nowMs,
      ({ settle }) => settle('busy'),
    );
    let count = 0;
    for (; count < room; count += 1) {
      const next = this.waiting.take();
      if (next === undefined) break;
      next.settle('admitted');
    }
    return count;
  }
}
