import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../harness/wait-until.ts';
import type { ServerProcess } from '../harness/server-process.ts';
import type { LoadPerson } from '../load/load-person.ts';
import { concurrently } from './concurrently.ts';
import { Pair } from './pair.ts';
import { percentile } from './percentile.ts';
import { cpuSeconds } from './process-usage.ts';
import { readBack, type Flaws } from './read-back.ts';

const pairCount = 100;
const warmUpMs = 2000;

export interface MessageFigures extends Flaws {
  readonly perSecond: number;
  readonly serverCpuUs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly count: number;
}

const arrivedCount = (pairs: readonly Pair[]): number => pairs.reduce((sum, { arrived }) => sum + arrived.length, 0);

/**
 * 200 bytes between 100 pairs, 8 outstanding each: how many are durable, acknowledged and at the other side's socket
 * per second. Afterwards everything is read back.
 */
export const benchMessages = async (
  server: ServerProcess,
  people: readonly LoadPerson[],
  durationMs: number,
): Promise<MessageFigures> => {
  const pairs = await concurrently(pairCount, 8, (index) => {
    const [a, b] = [people[2 * index], people[2 * index + 1]];
    if (a === undefined || b === undefined) throw new Error(`${pairCount} pairs need ${2 * pairCount} people`);
    return Pair.open(server.description, index, a, b);
  });
  let isOver = false;
  const sending = Promise.all(pairs.map((pair) => pair.send(() => isOver)));
  await Promise.race([sending, sleep(warmUpMs)]);
  const [countBefore, cpuBefore, startMs] = [arrivedCount(pairs), cpuSeconds(server.pid), performance.now()];
  for (const pair of pairs) pair.latenciesMs.length = 0;
  await Promise.race([sending, sleep(durationMs)]);
  const count = arrivedCount(pairs) - countBefore;
  const cpu = cpuSeconds(server.pid) - cpuBefore;
  const seconds = (performance.now() - startMs) / 1000;
  const latencies = pairs.flatMap(({ latenciesMs }) => latenciesMs);
  isOver = true;
  await sending;
  await waitUntil(
    'all acknowledged messages have arrived',
    () => (pairs.every((pair) => pair.arrived.length >= pair.acknowledged) ? true : undefined),
    30_000,
  ).catch(() => {
    // Then they count as missing below.
  });
  const flaws = await concurrently(pairs.length, 8, (index) => readBack(pairs[index] as Pair));
  for (const pair of pairs) pair.close();
  return {
    perSecond: count / seconds,
    serverCpuUs: (cpu * 1e6) / count,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    count: pairs.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    missing: flaws.reduce((sum, { missing }) => sum + missing, 0),
    doubled: flaws.reduce((sum, { doubled }) => sum + doubled, 0),
    outOfOrder: flaws.reduce((sum, { outOfOrder }) => sum + outOfOrder, 0),
  };
};
