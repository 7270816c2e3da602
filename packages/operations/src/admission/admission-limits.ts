import type { Lane } from './lane.ts';

/** What one lane may take. */
export interface LaneLimits {
  /** Requests that run at once, as a share of the concurrency limit; Infinity for a lane that never queues. */
  readonly share: number;
  /** So many run whatever the limit is, so that no lane starves. */
  readonly runningMin: number;
  /** Requests that wait for a turn; past it they are refused with a wait. */
  readonly queueMax: number;
  /** Who is served first of those that wait. `by-person` gives each person a turn before anyone gets a second. */
  readonly order: 'oldest-first' | 'newest-first' | 'by-person';
  /** CoDel: a queue whose shortest wait over an interval was longer is overloaded, and drops all older than twice this. */
  readonly targetMs: number;
  /** The longest wait in a queue that is not overloaded. */
  readonly patienceMs: number;
  /** The strain from which on the lane may be closed to a part of the people. */
  readonly strainMin: number;
  /** What a first refusal tells to wait, drawn from this span, in seconds. */
  readonly refusalS: readonly [min: number, max: number];
}

/**
 * The limits of admission; what each does at its bound is said beside it. Read at each use, never copied, so that
 * a change takes effect at once.
 */
export interface AdmissionLimits {
  readonly lanes: Readonly<Record<Lane, LaneLimits>>;
  /** Which lane closes first. Lane 4 is never refused: closed means that it waits. Lane 5 has the waiting room. */
  readonly closingOrder: readonly Lane[];
  /** How often signals are looked at. */
  readonly tickMs: number;
  /** Requests per second below which nobody is refused: what holds the process up then is not what they ask for. */
  readonly busyPerS: number;
  /** Ticks of strain in a row before anything closes. */
  readonly strainTicks: number;
  /** Strain is 1 where a signal is at its mark. */
  readonly strainMarks: {
    /** How late the event loop is on average (DAGOR's mark for the wait in a queue). */
    readonly loopDelayMs: number;
    /** Age of the oldest write that waits for its commit. */
    readonly writerDelayMs: number;
    /** How much longer the answers of lanes 1 and 2 take than they usually do. */
    readonly latencyGrowthMs: number;
  };
  /** The same for newcomers, who must not be noticed while people are here. */
  readonly pressureMarks: {
    readonly loopDelayMs: number;
    /** Share of time that the event loop is at work. */
    readonly loopShare: number;
    readonly writerDelayMs: number;
    readonly latencyGrowthMs: number;
  };
  /** Requests per second in lane 1 from which on people count as being here; below, only strain holds newcomers back. */
  readonly presencePerS: number;
  readonly codelIntervalMs: number;
  readonly concurrency: {
    readonly initial: number;
    readonly min: number;
    readonly max: number;
  };
  /** Callers that were refused and are remembered; past it the one refused longest ago is forgotten. */
  readonly refusedMax: number;
  /** The longest wait that a refusal tells, in seconds. */
  readonly refusalSMax: number;
  /** People who have just signed up, whose first calls are part of it; past it the first of them counts as one of all. */
  readonly newbornMax: number;
  readonly newbornS: number;
}

const never = Number.POSITIVE_INFINITY;

export const admissionLimits: AdmissionLimits = {
  lanes: {
    1: lane({ share: never, queueMax: 0, strainMin: 10, refusalS: [1, 3] }),
    2: lane({ share: 1, runningMin: 16, queueMax: 4_000, order: 'newest-first', refusalS: [1, 4] }),
    3: lane({ share: 0.5, runningMin: 8, queueMax: 4_000, refusalS: [2, 8] }),
    4: lane({ share: 0.8, runningMin: 8, queueMax: 20_000, targetMs: never, patienceMs: never, strainMin: 10 }),
    5: lane({ share: never, queueMax: 0, refusalS: [2, 8] }),
    6: lane({ share: 0.3, runningMin: 4, queueMax: 4_000, order: 'by-person', targetMs: 100, patienceMs: 4_000 }),
    7: lane({ share: 0.2, runningMin: 2, queueMax: 4_000, targetMs: never, patienceMs: 8_000, refusalS: [5, 10] }),
  },
  closingOrder: [7, 6, 5, 3, 2, 4, 1],
  tickMs: 100,
  busyPerS: 200,
  strainTicks: 2,
  strainMarks: { loopDelayMs: 20, writerDelayMs: 150, latencyGrowthMs: 60 },
  pressureMarks: { loopDelayMs: 5, loopShare: 0.7, writerDelayMs: 60, latencyGrowthMs: 15 },
  presencePerS: 5,
  codelIntervalMs: 100,
  concurrency: { initial: 256, min: 32, max: 4_096 },
  refusedMax: 20_000,
  refusalSMax: 60,
  newbornMax: 20_000,
  newbornS: 60,
};

function lane(limits: Partial<LaneLimits> & Pick<LaneLimits, 'share' | 'queueMax'>): LaneLimits {
  return {
    runningMin: 1,
    order: 'oldest-first',
    targetMs: 5,
    patienceMs: 1_000,
    strainMin: 1,
    refusalS: [1, 4],
    ...limits,
  };
}
