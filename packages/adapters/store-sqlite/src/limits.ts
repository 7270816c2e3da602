/** The named limits of the SQLite engine. */
export const sqliteLimits = {
  /** Writes that wait for their commit; past it `write` rejects with `StoreFull`. */
  writesWaitingMax: 20_000,
  /** Commands in one transaction; the rest waits for the next. */
  writesPerCommitMax: 2_000,
  /** Boxes whose head the writer remembers; the least recently used is derived again. */
  headsMax: 1_000_000,
  /** Pages of the log after which a commit also writes them into the database: 80 MB. */
  checkpointPages: 20_000,
  /** Page cache of the writer. */
  writerCacheKib: 64 * 1024,
  /** Page cache of each reader. */
  readerCacheKib: 32 * 1024,
} as const;
