import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { concurrently } from '../bench/concurrently.ts';
import { Pair } from '../bench/pair.ts';
import { benchIdle } from '../bench/idle-bench.ts';
import { rsaPrivatePerSecond } from '../bench/rsa-reference.ts';
import { ServerProcess } from '../harness/server-process.ts';
import { LoadConnection } from '../load/load-connection.ts';
import { firstCall, signUp, type LoadPerson } from '../load/load-person.ts';
import { withoutLanesFile } from '../surge/run/surge-stage.ts';
import { comeBack } from '../surge/people/come-back.ts';
import type { MeasuredCosts, Work, WorkCost } from './costs.ts';
import { threadCpu } from './thread-cpu.ts';

const quantileCount = 33;
/** Groups that are measured of each kind of work, and how much of it is in a group. */
const groupsOf: Readonly<Record<Work, number>> = { knock: 16, signUp: 16, message: 32, comeBack: 16 };
const groupLength: Readonly<Record<Work, number>> = { knock: 32, signUp: 32, message: 200, comeBack: 32 };
/** So many at a time: what a server does in one go costs each less, as it does in a rush. */
const width = 16;
const warmUpGroups = 6;
const diskSignUps = 300;
const diskMessages = 6_000;
const contactCount = 20;
/** Work on other threads ends a little after its answer. */
const restMs = 20;

const quantilesOf = (values: readonly number[]): number[] => {
  const sorted = Float64Array.from(values).toSorted();
  return Array.from({ length: quantileCount }, (_, index) => {
    const at = Math.round((index * (sorted.length - 1)) / (quantileCount - 1));
    return Math.round((sorted[at] ?? 0) * 10) / 10;
  });
};

/** Does one kind of work group by group, and looks at the server's threads before and after each. */
const measure = async (
  server: ServerProcess,
  kind: Work,
  work: (index: number) => Promise<unknown>,
): Promise<WorkCost> => {
  const [loopUs, allUs]: [number[], number[]] = [[], []];
  const length = groupLength[kind];
  for (let group = -warmUpGroups; group < groupsOf[kind]; group += 1) {
    const before = threadCpu(server.pid);
    await concurrently(length, width, work);
    await sleep(restMs);
    const after = threadCpu(server.pid);
    if (group < 0) continue;
    loopUs.push((after.loopUs - before.loopUs) / length);
    allUs.push((after.allUs - before.allUs) / length);
  }
  return { loopUs: quantilesOf(loopUs), allUs: quantilesOf(allUs) };
};

/** What the store holds, whether it is in its file or in its log. */
const storedBytes = (server: ServerProcess): number => {
  const database = new Database(join(server.dataFolder, 'suaka.db'), { readonly: true });
  try {
    return (
      Number(database.pragma('page_count', { simple: true })) * Number(database.pragma('page_size', { simple: true }))
    );
  } finally {
    database.close();
  }
};

/** Bytes that the store grows by for each piece of work. */
const grown = async (
  server: ServerProcess,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> => {
  const before = storedBytes(server);
  await concurrently(count, width, work);
  return Math.round((storedBytes(server) - before) / count);
};

const openPairs = (server: ServerProcess, people: readonly LoadPerson[]): Promise<Pair[]> =>
  concurrently(width, width, (index) => {
    const [one, other] = [people[2 * index], people[2 * index + 1]];
    if (one === undefined || other === undefined) throw new Error('Too few signed up.');
    return Pair.open(server.description, index, one, other);
  });

/** Measures everything on this machine; some tens of seconds. */
export const measureCosts = async (say: (line: string) => void): Promise<MeasuredCosts> => {
  const server = await ServerProcess.start({ entryFile: withoutLanesFile, env: { SUAKA_LOG_LEVEL: 'error' } });
  try {
    const { description } = server;
    const people: LoadPerson[] = [];
    const contacts = (): string[] =>
      Array.from({ length: contactCount }, (_, entry) => {
        const known = people[(people.length * 7 + entry * 13) % Math.max(1, people.length)];
        return entry % 2 === 0 && known !== undefined
          ? known.phone
          : `62811${String(people.length * 20 + entry).padStart(8, '0')}`;
      });
    const enter = async (): Promise<void> => {
      const { person, connection } = await signUp(description, contacts());
      connection.close();
      people.push(person);
    };
    const knock = async (): Promise<void> => {
      const connection = await LoadConnection.open(description);
      await connection.exchangeKeys();
      await connection.call(firstCall());
      connection.close();
    };
    say('sign-ups, whole');
    const whole = await measure(server, 'signUp', enter);
    say('connecting, exchanging keys and asking for the configuration');
    const knocking = await measure(server, 'knock', knock);
    const [a] = people;
    if (a === undefined) throw new Error('Nobody signed up.');
    say('messages');
    const pairs = await openPairs(server, people);
    const send = async (index: number): Promise<void> => pairs[index % width]?.sendOne();
    const message = await measure(server, 'message', send);
    say('people who come back with a fresh temporary key');
    const back = await measure(server, 'comeBack', (index) =>
      comeBack(description, people[64 + index] ?? a, '127.0.0.1'),
    );
    say('disk and memory');
    const diskBytes = {
      signUp: await grown(server, diskSignUps, enter),
      message: await grown(server, diskMessages, send),
    };
    for (const pair of pairs) pair.close();
    return {
      measuredOn: new Date().toISOString().slice(0, 10),
      machine: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      rsaPrivatePerSecond: Math.round(rsaPrivatePerSecond()),
      samples: { ...groupsOf },
      work: { knock: knocking, signUp: whole, message, comeBack: back },
      diskBytes,
      idleKib: Math.round((await benchIdle(server, people)) * 10) / 10,
    };
  } finally {
    await server.dispose();
  }
};
