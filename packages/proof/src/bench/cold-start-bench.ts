import { ServerProcess } from '../harness/server-process.ts';
import { signPeopleUp } from './sign-up-bench.ts';
import type { LoadPerson } from '../load/load-person.ts';
import { percentile } from './percentile.ts';
import { Pair } from './pair.ts';

const rounds = 3;
const trafficMs = 1000;

export interface ColdStartFigures {
  readonly cleanMs: number;
  readonly afterKillMs: number;
}

const timedStart = async (server: ServerProcess): Promise<number> => {
  const startMs = performance.now();
  await server.start();
  return performance.now() - startMs;
};

const traffic = async (server: ServerProcess, people: readonly LoadPerson[]): Promise<void> => {
  const [a, b] = people;
  if (a === undefined || b === undefined) throw new Error('Traffic needs two people.');
  const pair = await Pair.open(server.description, 0, a, b);
  const endMs = performance.now() + trafficMs;
  await pair.send(() => performance.now() > endMs);
  pair.close();
};

/**
 * From the start of the process to the first 200 of /readyz, with the stored people and messages of the folder: after
 * a clean end, and after kill -9 right behind traffic. Medians of three. The first start is not counted: it compiles.
 */
export const benchColdStart = async (dataFolder: string): Promise<ColdStartFigures> => {
  const server = await ServerProcess.start({ dataFolder });
  try {
    const people: LoadPerson[] = [];
    await signPeopleUp(server, 2, people);
    const [clean, afterKill]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      await server.end('SIGTERM');
      clean.push(await timedStart(server));
      await traffic(server, people);
      await server.end('SIGKILL');
      afterKill.push(await timedStart(server));
    }
    return { cleanMs: percentile(clean, 0.5), afterKillMs: percentile(afterKill, 0.5) };
  } finally {
    await server.dispose();
  }
};
