/** The named limits of the SQLite engine. */
export interface SqliteLimits {
  /** Writes that wait for their commit; past it `write` rejects with `StoreFull`. */
  readonly writesWaitingMax: number;
  /** The least time between two commits of nothing but writes that may wait: in a crowd they share them. */
  readonly gatherMs: number;
  /** Writes that end such a wait. */
  readonly gatheredMax: number;
  /** Commands in one transaction; the rest waits for the next. */
  readonly writesPerCommitMax: number;
  /** Boxes whose head the writer remembers; the least recently used is derived again. */
  readonly headsMax: number;
  /** Pages of the log after which a commit also writes them into the database: 80 MB. */
  readonly checkpointPages: number;
  /** Page cache of the writer. */
  readonly writerCacheKib: number;
  /** Page cache of each reader. */
  readonly readerCacheKib: number;
  /** Messages in boxes that wait for the index; so many become a batch. */
  readonly tailRowsMax: number;
  /** The same of one box: whoever reads it walks over them. */
  readonly tailRowsOfBoxMax: number;
  /** Rows that enter the index in one commit beside twice as many as it brings. */
  readonly indexRowsPerCommit: number;
  /** Rows that enter the index at once when nothing else waits. */
  readonly indexRowsAtRest: number;
  /** How long nothing was written before the index is brought up to date. */
  readonly restAfterMs: number;
}

export const sqliteLimits: SqliteLimits = {
  writesWaitingMax: 20_000,
  gatherMs: 10,
  gatheredMax: 64,
  writesPerCommitMax: 2_000,
  headsMax: 1_000_000,
  checkpointPages: 20_000,
  writerCacheKib: 64 * 1024,
  readerCacheKib: 32 * 1024,
  tailRowsMax: 20_000,
  tailRowsOfBoxMax: 64,
  indexRowsPerCommit: 256,
  indexRowsAtRest: 2_000,
  restAfterMs: 50,
};
