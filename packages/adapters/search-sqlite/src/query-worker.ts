import { workerData } from 'node:worker_threads';
import type { SearchCount, SearchFound, SearchHit, SearchQuery } from '@suaka/domain';
import { serveJobs } from '@suaka/workers-node';
import { FtsReader } from './fts-reader.ts';
import type { SearchLimits } from './limits.ts';
import { openIndex } from './open-index.ts';

/** The thread that answers searches. */

export interface QueryWorkerData {
  readonly file: string;
  readonly limits: SearchLimits;
}

export interface QueryJob {
  readonly name: 'find' | 'findAndCount' | 'count';
  readonly query: SearchQuery;
}

export interface QueryOutcome {
  readonly value: readonly SearchHit[] | SearchFound | SearchCount;
  readonly cpuUs: number;
}

const { file, limits } = workerData as QueryWorkerData;
const handle = openIndex(file, limits, limits.readerCacheKib);
handle.pragma('query_only = on');
const reader = new FtsReader(handle, limits);

serveJobs(({ name, query }: QueryJob): QueryOutcome => {
  const before = process.threadCpuUsage();
  const value = reader[name](query);
  const { user, system } = process.threadCpuUsage(before);
  return { value, cpuUs: user + system };
});
