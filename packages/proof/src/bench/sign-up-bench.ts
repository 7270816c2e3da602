import type { ServerProcess } from '../harness/server-process.ts';
import { signUp, type LoadPerson } from '../load/load-person.ts';
import { concurrently } from './concurrently.ts';
import { cpuSeconds } from './process-usage.ts';

const contactCount = 20;
const width = 32;

export interface SignUpFigures {
  readonly perSecond: number;
  readonly serverCpuMs: number;
}

/** Twenty numbers, half of them of people who are here, as an address book is in a place that Suaka grows in. */
const addressBook = (people: readonly LoadPerson[], index: number): string[] =>
  Array.from({ length: contactCount }, (_, entry) => {
    const known = people[(index * 7 + entry * 13) % Math.max(1, people.length)];
    return entry % 2 === 0 && known !== undefined
      ? known.phone
      : `62811${String(index).padStart(6, '0')}${String(entry).padStart(2, '0')}`;
  });

/** Signs people up, 32 at a time; everyone leaves the connection at the end. */
export const signPeopleUp = async (server: ServerProcess, count: number, people: LoadPerson[]): Promise<void> => {
  await concurrently(count, width, async (index) => {
    const { person, connection } = await signUp(server.description, addressBook(people, index));
    connection.close();
    people.push(person);
  });
};

/** Sign-ups per second and the server's CPU of each; the people are kept for what follows. */
export const benchSignUps = async (
  server: ServerProcess,
  count: number,
  people: LoadPerson[],
): Promise<SignUpFigures> => {
  await signPeopleUp(server, width * 2, people);
  const cpuBefore = cpuSeconds(server.pid);
  const startMs = performance.now();
  await signPeopleUp(server, count, people);
  const seconds = (performance.now() - startMs) / 1000;
  return {
    perSecond: count / seconds,
    serverCpuMs: ((cpuSeconds(server.pid) - cpuBefore) * 1000) / count,
  };
};
