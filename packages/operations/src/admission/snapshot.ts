import type { Lane } from './lane.ts';
import type { Signals } from './signals.ts';

/** How one lane stands. */
export interface LaneSnapshot {
  readonly lane: Lane;
  readonly running: number;
  readonly queued: number;
  /** Requests that may run at once; undefined for a lane that never queues. */
  readonly limit: number | undefined;
  readonly askedPerS: number;
  /** Since the start. */
  readonly admitted: number;
  readonly refused: number;
  /** The mean wait in the queue just now. */
  readonly waitMs: number;
  readonly isOverloaded: boolean;
  /** The share of the people to whom it is closed, 0 to 1. */
  readonly closedShare: number;
}

/** How admission stands, for pages and metrics. */
export interface AdmissionSnapshot {
  /** 1 where a signal is at the mark from which on lanes close. */
  readonly strain: number;
  /** 1 where newcomers are as many as people who are here do not notice. */
  readonly pressure: number;
  readonly signals: Signals;
  /** Requests that may run at once, outside of lane 1. */
  readonly concurrencyLimit: number;
  /** Mean time of answers in lanes 1 and 2, and how much longer that is than usual. */
  readonly latencyMs: number;
  readonly latencyGrowthMs: number;
  /** Callers whose refusal is remembered. */
  readonly refusedCallers: number;
  readonly lanes: readonly LaneSnapshot[];
}
