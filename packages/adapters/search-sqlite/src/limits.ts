/** The named limits of the embedded search. */
export interface SearchLimits {
  /** Contents that enter the index in one transaction: about 60 ms of work. Larger parts are cheaper: fewer lists to merge. */
  readonly contentsPerPartMax: number;
  /** How long the indexing rests after a part, as a share of the time that the part took. */
  readonly restShare: number;
  /** How often is looked for new contents when there were none. */
  readonly lookEveryMs: number;
  /** Added to the priority of the indexing thread: at 10 others get nine tenths of a busy processor. */
  readonly niceness: number;
  /** What is found beside a page in order to count; where there is more, the rest is estimated. */
  readonly countedBesidePageMax: number;
  /** Buckets that a count looks through; past it the rest is estimated. */
  readonly bucketsCountedMax: number;
  /** Counting stops here. */
  readonly countMax: number;
  /** Searches that may wait; past it they are refused with FLOOD_WAIT. */
  readonly queriesWaitingMax: number;
  /** What a refused search is asked to wait. */
  readonly retryAfterS: number;
  readonly writerCacheKib: number;
  readonly readerCacheKib: number;
  /** Pages of the log after which a commit also writes them into the file: 16 MB. */
  readonly checkpointPages: number;
}

export const searchLimits: SearchLimits = {
  contentsPerPartMax: 2000,
  restShare: 1,
  lookEveryMs: 400,
  niceness: 10,
  countedBesidePageMax: 100,
  bucketsCountedMax: 64,
  countMax: 10_000,
  queriesWaitingMax: 500,
  retryAfterS: 1,
  writerCacheKib: 16 * 1024,
  readerCacheKib: 32 * 1024,
  checkpointPages: 4000,
};
