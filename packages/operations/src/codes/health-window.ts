import type { Clock } from '@suaka/domain';
import type { FailoverLimits } from './failover-limits.ts';

interface Slice {
  readonly startedMs: number;
  sent: number;
  failed: number;
  readonly latenciesMs: number[];
}

/** What a provider did in the window. */
export interface WindowFigures {
  readonly sent: number;
  readonly failed: number;
  /** Of the tries that succeeded, in milliseconds; undefined where none did. */
  readonly p95Ms: number | undefined;
}

/** What came of the tries of the last while. */
export class HealthWindow {
  readonly #clock: Clock;
  readonly #limits: FailoverLimits;
  #slices: Slice[] = [];

  constructor(clock: Clock, limits: FailoverLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  sent(tookMs: number): void {
    const slice = this.#current();
    slice.sent += 1;
    if (slice.latenciesMs.length < this.#limits.latenciesPerSliceMax) slice.latenciesMs.push(tookMs);
  }

  failed(): void {
    this.#current().failed += 1;
  }

  /** Forgets everything, as after a pause that says nothing of now. */
  clear(): void {
    this.#slices = [];
  }

  figures(): WindowFigures {
    this.#forget();
    const latenciesMs = this.#slices.flatMap((slice) => slice.latenciesMs).toSorted((a, b) => a - b);
    return {
      sent: this.#slices.reduce((sum, { sent }) => sum + sent, 0),
      failed: this.#slices.reduce((sum, { failed }) => sum + failed, 0),
      p95Ms: latenciesMs[Math.ceil(latenciesMs.length * 0.95) - 1],
    };
  }

  #current(): Slice {
    const nowMs = this.#clock.nowMs();
    const last = this.#slices.at(-1);
    if (last !== undefined && nowMs - last.startedMs < this.#limits.sliceMs) return last;
    const slice = { startedMs: nowMs, sent: 0, failed: 0, latenciesMs: [] };
    this.#slices.push(slice);
    this.#forget();
    return slice;
  }

  #forget(): void {
    const sinceMs = this.#clock.nowMs() - this.#limits.windowMs;
    while ((this.#slices[0]?.startedMs ?? Infinity) < sinceMs) this.#slices.shift();
  }
}
