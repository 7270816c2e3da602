import { parentPort } from 'node:worker_threads';
import type { JobBatch, ResultBatch } from './messages.ts';

/** Called once by the module of a worker: answers every job that the pool sends. */
export function serveJobs<Job, Result>(work: (job: Job) => Result): void {
  if (parentPort === null) throw new Error('serveJobs belongs in a worker thread');
  const port = parentPort;
  const attempt = (job: Job): ResultBatch<Result>[number] => {
    try {
      return { value: work(job) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
  port.on('message', (jobs: JobBatch<Job>) => port.postMessage(jobs.map(attempt)));
}
