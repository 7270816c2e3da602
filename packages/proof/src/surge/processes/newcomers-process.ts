import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { concurrently } from '../../bench/concurrently.ts';
import type { ServerDescription } from '../../harness/server-description.ts';
import type { LoadPerson } from '../../load/load-person.ts';
import { CodeBox } from '../codes/code-box.ts';
import { CodeProvider, type ProviderState } from '../codes/code-provider.ts';
import { Newcomers, type NewcomerCounts } from '../people/newcomers.ts';
import { now } from '../people/now.ts';
import type { SignUpRecord } from '../people/sign-up-record.ts';
import { openLoop } from './open-loop.ts';
import { serveCommands, type Commands } from './serve-commands.ts';

/** The devices of newcomers stand for other machines: they give way to what is measured on this one. */
const nice = 5;
const lingerMs = 50;

export interface NewcomersProgress extends NewcomerCounts {
  /** Codes that each provider has taken. */
  readonly taken: readonly number[];
  readonly cpuSeconds: number;
}

let codes = new CodeBox();
let providers: CodeProvider[] = [];
let newcomers: Newcomers | undefined;
const running = new Set<Promise<unknown>>();

const all = (): Newcomers => {
  if (newcomers === undefined) throw new Error('Nobody can come before there is a server.');
  return newcomers;
};

const come = (dueMs: number): void => {
  const one: Promise<unknown> = all()
    .signUp(dueMs)
    .finally(() => running.delete(one));
  running.add(one);
};

const commands = {
  /** Opens the two providers; 0 stands for any port. */
  openProviders: async ({ ports }: { ports: readonly number[] }): Promise<string[]> => {
    providers = await Promise.all(ports.map((port) => CodeProvider.open(port, (code) => codes.deliver(code))));
    return providers.map(({ url }) => url);
  },
  /** Names the server, and forgets all who came to another. */
  attend: ({ server, salt }: { server: ServerDescription; salt: number }): void => {
    codes = new CodeBox();
    newcomers = new Newcomers(server, codes, salt);
  },
  setProvider: ({ index, state }: { index: number; state: ProviderState }): void => {
    const provider = providers[index];
    if (provider !== undefined) provider.state = state;
  },
  /** Signs so many up, `width` at a time, and gives them. */
  signUp: async ({ count, width }: { count: number; width: number }): Promise<LoadPerson[]> => {
    const people = await concurrently(count, width, () => all().signUp());
    return people.filter((person) => person !== undefined);
  },
  /** Signs up as many as will go in a time, `width` at a time. @returns how many went, per second */
  measure: async ({ durationMs, width }: { durationMs: number; width: number }): Promise<number> => {
    const startMs = now();
    let count = 0;
    const lane = async (): Promise<void> => {
      while (now() - startMs < durationMs) if ((await all().signUp()) !== undefined) count += 1;
    };
    await Promise.all(Array.from({ length: width }, lane));
    return (count * 1000) / (now() - startMs);
  },
  /** Lets one come at each time; answers when all have come, not when all are in. */
  arrive: async ({ times }: { times: Float64Array }): Promise<void> => openLoop(times, come),
  /** Waits until everyone who came is in, or has failed. */
  settle: async ({ withinMs }: { withinMs: number }): Promise<boolean> => {
    const endMs = now() + withinMs;
    while (running.size > 0 && now() < endMs) await sleep(lingerMs);
    return running.size === 0;
  },
  progress: (): NewcomersProgress => {
    const { user, system } = process.cpuUsage();
    return { ...all().counts, taken: providers.map(({ taken }) => taken), cpuSeconds: (user + system) / 1e6 };
  },
  /** All records since the last time. */
  takeRecords: (): SignUpRecord[] => all().takeRecords(),
} satisfies Commands;

export type NewcomersCommands = typeof commands;

try {
  setPriority(nice);
} catch {
  // Not allowed everywhere, and only a courtesy.
}
serveCommands(commands);
