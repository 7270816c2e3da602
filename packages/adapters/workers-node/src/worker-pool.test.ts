import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { WorkerLost, WorkerPool, WorkerQueueFull } from './worker-pool.ts';

const script = new URL('./testing/echo-worker.ts', import.meta.url);
const pools: WorkerPool<unknown, unknown>[] = [];

function open(workerCount: number, queueLengthMax: number): WorkerPool<unknown, unknown> {
  const pool = new WorkerPool<unknown, unknown>({ script, workerCount, queueLengthMax });
  pools.push(pool);
  return pool;
}

after(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
});

test('every job gets its own result, whatever worker did it', async () => {
  const pool = open(2, 100);
  const jobs = Array.from({ length: 60 }, (_, index) => index);
  assert.deepEqual(await Promise.all(jobs.map((job) => pool.run(job))), jobs);
  assert.equal(pool.queueLength, 0);
});

test('past its limit the queue refuses at once, and takes work again when it has room', async () => {
  const pool = open(1, 5);
  const accepted = Array.from({ length: 5 }, (_, index) => pool.run(index));
  await assert.rejects(pool.run('too much'), WorkerQueueFull);
  assert.equal((await Promise.all(accepted)).length, 5);
  assert.equal(await pool.run('now'), 'now');
});

test('a job that throws rejects alone', async () => {
  const pool = open(1, 10);
  const [bad, good] = await Promise.allSettled([pool.run('throw'), pool.run('fine')]);
  assert.equal(bad.status, 'rejected');
  assert.deepEqual(good, { status: 'fulfilled', value: 'fine' });
});

test('a worker that dies fails its jobs and is replaced', async () => {
  const pool = open(1, 10);
  assert.equal(await pool.run('first'), 'first');
  await assert.rejects(pool.run('die'), WorkerLost);
  assert.equal(await pool.run('alive'), 'alive');
  assert.equal(pool.queueLength, 0);
});

test('a module that cannot run is not started for ever', async () => {
  const missing = new URL('./testing/no-such-worker.ts', import.meta.url);
  const pool = new WorkerPool<unknown, unknown>({ script: missing, workerCount: 2, queueLengthMax: 10 });
  pools.push(pool);
  const settled = await Promise.allSettled([1, 2, 3].map((job) => pool.run(job)));
  assert.ok(settled.every((each) => each.status === 'rejected' && each.reason instanceof WorkerLost));
  await assert.rejects(pool.run(4), WorkerLost);
});

test('closing rejects what waits and what runs', async () => {
  const pool = open(1, 10);
  const waiting = Array.from({ length: 6 }, () => pool.run('slow'));
  const settled = Promise.allSettled(waiting);
  await pool.close();
  assert.ok((await settled).every(({ status }) => status === 'rejected'));
  await assert.rejects(pool.run('late'), WorkerLost);
});

test('jobs that wait for company are done all the same, and are rejected by a close', async () => {
  const pool = new WorkerPool<unknown, unknown>({ script, workerCount: 1, queueLengthMax: 100, gatherMs: 5 });
  pools.push(pool);
  const jobs = Array.from({ length: 20 }, (_, index) => index);
  assert.deepEqual(await Promise.all(jobs.map((job) => pool.run(job))), jobs);
  assert.equal(await pool.run('alone'), 'alone');
  const late = assert.rejects(pool.run('too late'), WorkerLost);
  await pool.close();
  await late;
});
