import { parentPort } from 'node:worker_threads';
import type { JobBatch, ResultBatch } from './messages.ts';

/** Called once by the module of a worker: answers every job that the pool sends; the pool's type says which. */
export function serveJobs(work: (job: never) => unknown): void {
  if (parentPort === null) throw new Error('serveJobs belongs in a worker thread');
  const port = parentPort;
  const attempt = (job: never): ResultBatch<unknown>[number] => {
    try {
      return { value: work(job) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
  port.on('message', (jobs: JobBatch<never>) => port.postMessage(jobs.map(attempt)));
}
