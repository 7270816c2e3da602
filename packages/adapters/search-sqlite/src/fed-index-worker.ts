import { parentPort, workerData } from 'node:worker_threads';
import type { ContentChanges } from '@suaka/domain';
import { FtsWriter } from './fts-writer.ts';
import { giveWay } from './give-way.ts';
import type { IndexNotice } from './index-worker.ts';
import type { SearchLimits } from './limits.ts';
import { openIndex } from './open-index.ts';

/** The indexing thread where the store cannot be read from here: it takes over what it is told, a part at a time. */

export interface FedIndexWorkerData {
  readonly file: string;
  readonly limits: SearchLimits;
}

export type FedIndexNotice = IndexNotice & Pick<ContentChanges, 'mark'>;

if (parentPort === null) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
const { file, limits } = workerData as FedIndexWorkerData;

giveWay(limits.niceness);
const index = openIndex(file, limits, limits.writerCacheKib);
const writer = new FtsWriter(index);
let cpu = process.threadCpuUsage();

function tell(contents: number): void {
  const { user, system } = process.threadCpuUsage(cpu);
  cpu = process.threadCpuUsage();
  const { mark } = writer;
  port.postMessage({ contents, cpuUs: user + system, change: mark.change, mark } satisfies FedIndexNotice);
}

port.on('message', (message: ContentChanges | 'close') => {
  if (message === 'close') {
    index.close();
    port.close();
    return;
  }
  writer.apply(message.contents, message.mark);
  tell(message.contents.length);
});
tell(0);
