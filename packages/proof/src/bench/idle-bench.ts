import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from '../harness/server-process.ts';
import type { LoadConnection } from '../load/load-connection.ts';
import { reconnect, type LoadPerson } from '../load/load-person.ts';
import { concurrently } from './concurrently.ts';
import { residentKib } from './process-usage.ts';

const warmUpCount = 200;
const pauseMs = 5000;

const enter = async (server: ServerProcess, person: LoadPerson): Promise<LoadConnection> => {
  const connection = await reconnect(server.description, person);
  await connection.call({ _: 'updates.getState' });
  return connection;
};

/**
 * KiB of the server's memory for each idle connection of somebody who is signed in. The server is started anew, and
 * warmed by 200 connections, so that memory freed by earlier work is not what the connections are put into.
 */
export const benchIdle = async (server: ServerProcess, people: readonly LoadPerson[]): Promise<number> => {
  await server.end('SIGTERM');
  await server.start();
  const counted = people.slice(warmUpCount);
  const warm = await concurrently(warmUpCount, 16, (index) => enter(server, people[index] as LoadPerson));
  await sleep(pauseMs);
  const beforeKib = residentKib(server.pid);
  const connections = await concurrently(counted.length, 16, (index) => enter(server, counted[index] as LoadPerson));
  await sleep(pauseMs);
  const grownKib = residentKib(server.pid) - beforeKib;
  for (const connection of [...warm, ...connections]) connection.close();
  return grownKib / counted.length;
};
