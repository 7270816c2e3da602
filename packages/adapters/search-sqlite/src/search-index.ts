import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { rpcError, type SearchCount, type SearchFound, type SearchHit, type SearchIndex } from '@suaka/domain';
import { WorkerPool, WorkerQueueFull } from '@suaka/workers-node';
import { feedIndex, type ChangesSince } from './feed-index.ts';
import type { IndexNotice, IndexWorkerData } from './index-worker.ts';
import { searchLimits, type SearchLimits } from './limits.ts';
import type { QueryJob, QueryOutcome, QueryWorkerData } from './query-worker.ts';

export interface SearchIndexOptions {
  /** The file of the index; it is made where it is missing. */
  readonly file: string;
  /** The store whose messages are indexed: a file of SQLite that is open already, or what answers for another one. */
  readonly store: { readonly file: string } | { readonly changesSince: ChangesSince };
  /** Told after each part that was indexed. */
  readonly onIndexed?: (notice: IndexNotice) => void;
  /** Told what each search cost. */
  readonly onQueried?: (cpuUs: number) => void;
  /** The indexing has ended by a fault: what is new is not found until the next start. */
  readonly onFault?: (fault: Error) => void;
  /** Those that differ from `searchLimits`. */
  readonly limits?: Partial<SearchLimits>;
}

/** An index that brings itself on. */
export interface RunningSearchIndex extends SearchIndex {
  /** Ends both threads; what is not indexed yet is when it is opened again. */
  close(): Promise<void>;
}

/** Starts the threads that index and search. The one that searches is started by the first search. */
export function openSearchIndex(options: SearchIndexOptions): RunningSearchIndex {
  const limits: SearchLimits = { ...searchLimits, ...options.limits };
  const { file, store } = options;
  const indexing =
    'file' in store
      ? startIndexing({ file, storeFile: store.file, limits }, options)
      : feedIndex({ file, limits }, store.changesSince, options);
  let pool: WorkerPool<QueryJob, QueryOutcome> | undefined;
  const run = async (job: QueryJob): Promise<QueryOutcome['value']> => {
    const workerData: QueryWorkerData = { file, limits };
    const script = new URL('./query-worker.ts', import.meta.url);
    pool ??= new WorkerPool({ script, workerCount: 1, queueLengthMax: limits.queriesWaitingMax, workerData });
    const { value, cpuUs } = await pool.run(job).catch((error: unknown) => {
      throw error instanceof WorkerQueueFull ? rpcError('FLOOD_WAIT_X', limits.retryAfterS) : error;
    });
    options.onQueried?.(cpuUs);
    return value;
  };
  return {
    // The thread answers each job with what its name asks for.
    find: async (query) => (await run({ name: 'find', query })) as readonly SearchHit[],
    findAndCount: async (query) => (await run({ name: 'findAndCount', query })) as SearchFound,
    count: async (query) => (await run({ name: 'count', query })) as SearchCount,
    close: async () => {
      await Promise.all([indexing.close(), pool?.close()]);
    },
  };
}

function startIndexing(workerData: IndexWorkerData, options: SearchIndexOptions): { close(): Promise<void> } {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData });
  let hasEnded = false;
  worker.on('exit', () => (hasEnded = true));
  worker.on('message', (notice: IndexNotice) => options.onIndexed?.(notice));
  worker.on('error', (error) => options.onFault?.(error as Error));
  worker.unref();
  return {
    close: async () => {
      if (hasEnded) return;
      worker.ref();
      worker.postMessage('close');
      await once(worker, 'exit');
    },
  };
}
