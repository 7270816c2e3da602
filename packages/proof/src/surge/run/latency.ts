import { percentile } from '../../bench/percentile.ts';

/** Latencies of one span, in milliseconds. */
export interface Latency {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export const latencyOf = (tookMs: readonly number[]): Latency => ({
  count: tookMs.length,
  p50Ms: percentile(tookMs, 0.5),
  p95Ms: percentile(tookMs, 0.95),
  p99Ms: percentile(tookMs, 0.99),
  maxMs: tookMs.length === 0 ? Number.NaN : percentile(tookMs, 1),
});

/** A rush may cost people a fifth of the calm, or this much where that is more: below it nobody notices. */
const unnoticedMs = 5;
const ratioMax = 1.2;

/**
 * How much worse the rush is than the calm. Where the calm is so short that five milliseconds are more than a fifth of
 * it, the calm counts as if they were: 1.2 is the mark either way.
 */
export const rushRatio = (calmP99Ms: number, rushP99Ms: number): number =>
  rushP99Ms / Math.max(calmP99Ms, (calmP99Ms + unnoticedMs) / ratioMax);
