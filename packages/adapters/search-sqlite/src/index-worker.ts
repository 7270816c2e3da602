import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteReader } from '@suaka/store-sqlite';
import { FtsWriter } from './fts-writer.ts';
import { giveWay } from './give-way.ts';
import { Indexer } from './indexer.ts';
import type { SearchLimits } from './limits.ts';
import { openIndex } from './open-index.ts';
import { storeFeed } from './store-feed.ts';

/** The indexing thread: it takes from the store what is new, a part at a time, and rests between the parts. */

export interface IndexWorkerData {
  readonly file: string;
  readonly storeFile: string;
  readonly limits: SearchLimits;
}

/** What was indexed since the last notice. */
export interface IndexNotice {
  readonly contents: number;
  readonly cpuUs: number;
  /** Changes up to this one are indexed. */
  readonly change: number;
}

if (parentPort === null) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
const { file, storeFile, limits } = workerData as IndexWorkerData;

giveWay(limits.niceness);
const store = openSqliteReader(storeFile);
const index = openIndex(file, limits, limits.writerCacheKib);
const writer = new FtsWriter(index);
const indexer = new Indexer(storeFeed(store), writer, limits.contentsPerPartMax);

let timer: NodeJS.Timeout | undefined;
let cpu = process.threadCpuUsage();

function turn(): void {
  const startedMs = performance.now();
  const contents = indexer.step();
  if (contents === 0) {
    timer = setTimeout(turn, limits.lookEveryMs);
    return;
  }
  const { user, system } = process.threadCpuUsage(cpu);
  cpu = process.threadCpuUsage();
  port.postMessage({ contents, cpuUs: user + system, change: writer.mark.change } satisfies IndexNotice);
  timer = setTimeout(turn, (performance.now() - startedMs) * limits.restShare);
}

port.on('message', () => {
  clearTimeout(timer);
  index.close();
  store.close();
  port.close();
});
turn();
