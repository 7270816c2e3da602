/** The limits of handing codes to providers. */
export interface FailoverLimits {
  /** How long one try may take; then it counts as failed and the next provider is asked. */
  readonly attemptTimeoutMs: number;
  /** How long one code may take over all tries; then the caller hears that it cannot be sent. */
  readonly totalMs: number;
  /** The tries of one code where there are fewer providers than that. */
  readonly triesMin: number;
  /** What is remembered of a provider, in slices that are forgotten one by one. */
  readonly windowMs: number;
  readonly sliceMs: number;
  /** Latencies kept of one slice; further ones are counted and not measured. */
  readonly latenciesPerSliceMax: number;
  /** Tries of the window below which nothing is judged by their share. */
  readonly judgedTriesMin: number;
  /** The share of failed tries at which a provider is left alone. */
  readonly failedShareMax: number;
  /** Failed tries in a row after which a provider is left alone, whatever was before. */
  readonly failedInRowMax: number;
  /** The p95 above which a provider is asked after the others. */
  readonly slowMs: number;
  /** How often that is looked at. */
  readonly judgeEveryMs: number;
  /** So many tries without an answer for so long: it has stopped, which nobody needs to wait for to know. */
  readonly stalledMs: number;
  readonly stalledTriesMin: number;
  /** How long a provider is left alone; doubled each time that a probe fails, with jitter. */
  readonly openMs: number;
  readonly openMsMax: number;
  /** Probes that must succeed, one after the other, before it is asked by everybody again. */
  readonly probesMin: number;
  /** Tries under way with one provider; past it the next is asked. */
  readonly inFlightMax: number;
}

/** Three tries of three seconds end before the ten seconds after which people ask again. */
export const failoverLimits: FailoverLimits = {
  attemptTimeoutMs: 3000,
  totalMs: 9000,
  triesMin: 2,
  windowMs: 60_000,
  sliceMs: 5000,
  latenciesPerSliceMax: 256,
  judgedTriesMin: 10,
  failedShareMax: 0.5,
  failedInRowMax: 3,
  slowMs: 1500,
  judgeEveryMs: 250,
  stalledMs: 1000,
  stalledTriesMin: 5,
  openMs: 5000,
  openMsMax: 60_000,
  probesMin: 2,
  inFlightMax: 5000,
};
