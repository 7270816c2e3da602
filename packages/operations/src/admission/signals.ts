import type { AdmissionLimits } from './admission-limits.ts';

/** What shows that a process has more to do than it can, looked at once per tick. */
export interface Signals {
  /** How late the event loop was on average since the last look. */
  readonly loopDelayMs: number;
  /** Share of time that the event loop was at work since the last look, 0 to 1. */
  readonly loopShare: number;
  /** Age of the oldest write that waits for its commit. */
  readonly writerDelayMs: number;
  /** How long a heavy operation of the key exchange waits for a worker. */
  readonly keyDelayMs: number;
}

export const noSignals: Signals = { loopDelayMs: 0, loopShare: 0, writerDelayMs: 0, keyDelayMs: 0 };

type Growth = { readonly latencyGrowthMs: number };

/** 1 where the worst signal is at its mark of overload. */
export const strainOf = (signals: Signals & Growth, marks: AdmissionLimits['strainMarks']): number =>
  Math.max(
    signals.loopDelayMs / marks.loopDelayMs,
    signals.writerDelayMs / marks.writerDelayMs,
    signals.latencyGrowthMs / marks.latencyGrowthMs,
  );

/** 1 where people who are here would begin to notice the newcomers. */
export const pressureOf = (signals: Signals & Growth, marks: AdmissionLimits['pressureMarks']): number =>
  Math.max(
    signals.loopDelayMs / marks.loopDelayMs,
    signals.loopShare / marks.loopShare,
    signals.writerDelayMs / marks.writerDelayMs,
    signals.latencyGrowthMs / marks.latencyGrowthMs,
  );
