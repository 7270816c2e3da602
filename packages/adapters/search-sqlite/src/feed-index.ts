import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ContentChanges, SearchMark } from '@suaka/domain';
import type { FedIndexNotice, FedIndexWorkerData } from './fed-index-worker.ts';

/** What is new or has changed since a mark. */
export type ChangesSince = (mark: SearchMark, limit: number) => Promise<ContentChanges>;

interface Listeners {
  readonly onIndexed?: (notice: FedIndexNotice) => void;
  readonly onFault?: (fault: Error) => void;
}

/** Starts a thread that indexes, and hands it whatever a store that is elsewhere has for it. */
export function feedIndex(
  workerData: FedIndexWorkerData,
  changesSince: ChangesSince,
  { onIndexed, onFault }: Listeners,
): { close(): Promise<void> } {
  const { limits } = workerData;
  const worker = new Worker(new URL('./fed-index-worker.ts', import.meta.url), { workerData });
  const closing = new AbortController();
  const resting = { signal: closing.signal, ref: false };
  worker.unref();

  const feed = async (): Promise<void> => {
    let [notice] = (await once(worker, 'message')) as [FedIndexNotice];
    while (!closing.signal.aborted) {
      // A store that does not answer now is asked again: the mark is where it was.
      const changes = await changesSince(notice.mark, limits.contentsPerPartMax).catch(() => undefined);
      if (changes === undefined || changes.mark.change === notice.mark.change) {
        await pause(limits.lookEveryMs, undefined, resting).catch(() => undefined);
        continue;
      }
      if (closing.signal.aborted) return;
      const startedMs = performance.now();
      worker.postMessage(changes);
      [notice] = (await once(worker, 'message')) as [FedIndexNotice];
      onIndexed?.(notice);
      await pause((performance.now() - startedMs) * limits.restShare, undefined, resting).catch(() => undefined);
    }
  };
  const feeding = feed().catch((error: unknown) => onFault?.(error as Error));
  return {
    close: async () => {
      closing.abort();
      await feeding;
      worker.ref();
      worker.postMessage('close');
      await once(worker, 'exit');
    },
  };
}
