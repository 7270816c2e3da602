import { serveJobs } from '../serve-jobs.ts';

const pause = new Int32Array(new SharedArrayBuffer(4));
const slowMs = 50;

/** Gives each job back; three words make it misbehave. */
serveJobs((job: unknown): unknown => {
  if (job === 'throw') throw new Error('as asked');
  if (job === 'slow') Atomics.wait(pause, 0, 0, slowMs);
  if (job === 'die') process.exit(1);
  return job;
});
