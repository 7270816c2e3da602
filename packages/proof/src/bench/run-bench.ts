import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../harness/server-process.ts';
import type { LoadPerson } from '../load/load-person.ts';
import { benchColdStart } from './cold-start-bench.ts';
import type { Cost } from './cost.ts';
import { benchGroups, type GroupFigures, type GroupSize } from './group-bench.ts';
import { benchIdle } from './idle-bench.ts';
import { benchMessages } from './message-bench.ts';
import { codecCosts } from './micro-codec.ts';
import { cryptoCosts } from './micro-crypto.ts';
import { keyExchangeCosts } from './micro-key-exchange.ts';
import type { Flaws } from './read-back.ts';
import type { Figure } from './report.ts';
import { rsaPrivatePerSecond } from './rsa-reference.ts';
import { benchSearch, type SearchSize } from './search-bench.ts';
import { searchFigures } from './search-figures.ts';
import { seedStore } from './seed-store.ts';
import { benchSignUps } from './sign-up-bench.ts';
import { benchSurge, type SurgeSize } from './surge-bench.ts';
import { surgeFigures } from './surge-figures.ts';

export interface BenchSize {
  readonly signUps: number;
  readonly messageMs: number;
  readonly group: GroupSize;
  readonly search: SearchSize;
  readonly surge: SurgeSize;
  readonly storedPeople: number;
  readonly storedMessages: number;
}

const databaseName = 'suaka.db';

const figureOf = ({ key, what, us, beside }: Cost): Figure => ({
  key: `micro.${key}Us`,
  what,
  value: us,
  unit: 'us',
  beside: `${beside} us`,
});

const benchServer = async (size: BenchSize, say: (line: string) => void) => {
  const server = await ServerProcess.start();
  try {
    const people: LoadPerson[] = [];
    say(`sign-ups: ${size.signUps}, 32 at a time`);
    const signUps = await benchSignUps(server, size.signUps, people);
    say(`messages: 100 pairs, 8 outstanding each, ${size.messageMs / 1000} s, then everything is read back`);
    const messages = await benchMessages(server, people, size.messageMs);
    say(`a supergroup of 10,000 with ${size.group.online} online; a channel with ${size.group.many} followers`);
    const groups = await benchGroups(server, people, size.group);
    say(`idle connections: ${people.length}`);
    return { signUps, messages, groups, idleKib: await benchIdle(server, people) };
  } finally {
    await server.dispose();
  }
};

const benchStarts = async (size: BenchSize, say: (line: string) => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'suaka-bench-'));
  try {
    say(`cold start: storing ${size.storedPeople} people and ${size.storedMessages} messages first`);
    await seedStore(folder, databaseName, { people: size.storedPeople, messages: size.storedMessages, dcId: 2 });
    return await benchColdStart(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const groupFigures = (groups: GroupFigures): Figure[] => [
  { key: 'group.online', what: 'members of a supergroup of 10,000 who are here', value: groups.online, unit: '' },
  {
    key: 'group.deliveryCpuUs',
    what: 'server CPU of a post for each of them',
    value: groups.cpuUsPerDelivery,
    unit: 'us',
    mark: 25,
  },
  { key: 'group.p50Ms', what: 'arrived within, half', value: groups.p50Ms, unit: 'ms' },
  { key: 'group.p99Ms', what: 'arrived within, 99 of 100', value: groups.p99Ms, unit: 'ms', mark: 250 },
  { key: 'group.missing', what: 'posts missing', value: groups.missing, unit: '', mark: 0 },
  { key: 'group.doubled', what: 'posts doubled', value: groups.doubled, unit: '', mark: 0 },
  { key: 'group.outOfOrder', what: 'posts out of order', value: groups.outOfOrder, unit: '', mark: 0 },
  {
    key: 'channel.followersRatio',
    what: 'a post to very many followers over one to 1,000',
    value: groups.followersRatio,
    unit: '',
    mark: 1.2,
  },
];

/** Runs everything. `flaws` counts messages that were missing, doubled or out of order: any is a failed run. */
export const runBench = async (
  size: BenchSize,
  say: (line: string) => void,
): Promise<{ readonly figures: readonly Figure[]; readonly flaws: number }> => {
  say('reference and costs of single operations');
  const reference = rsaPrivatePerSecond();
  const costs = [...codecCosts(), ...cryptoCosts(), ...(await keyExchangeCosts())];
  const { signUps, messages, groups, idleKib } = await benchServer(size, say);
  const starts = await benchStarts(size, say);
  say(`search and histories: ${size.search.few} and ${size.search.many} messages`);
  const search = await benchSearch(size.search);
  say(`a rush beside people who chat, ${size.surge.turns} times`);
  const surge = await benchSurge(size.surge, say);
  const flawsOf = (flaws: Flaws): number => flaws.missing + flaws.doubled + flaws.outOfOrder;
  const { missing, doubled, outOfOrder } = messages;
  return {
    figures: [
      { key: 'reference.rsaPrivatePerSecond', what: 'reference: RSA-2048 private', value: reference, unit: '/s' },
      { key: 'message.perSecond', what: '1:1 messages stored and delivered', value: messages.perSecond, unit: '/s' },
      {
        key: 'message.serverCpuUs',
        what: 'server CPU of a message',
        value: messages.serverCpuUs,
        unit: 'us',
        mark: 200,
      },
      { key: 'message.p50Ms', what: 'acknowledged within, half', value: messages.p50Ms, unit: 'ms' },
      { key: 'message.p99Ms', what: 'acknowledged within, 99 of 100', value: messages.p99Ms, unit: 'ms' },
      { key: 'message.count', what: 'messages read back', value: messages.count, unit: '' },
      { key: 'message.missing', what: 'of them missing', value: missing, unit: '', mark: 0 },
      { key: 'message.doubled', what: 'doubled', value: doubled, unit: '', mark: 0 },
      { key: 'message.outOfOrder', what: 'out of order', value: outOfOrder, unit: '', mark: 0 },
      ...groupFigures(groups),
      { key: 'signup.perSecond', what: 'whole sign-ups', value: signUps.perSecond, unit: '/s' },
      { key: 'signup.serverCpuMs', what: 'server CPU of a sign-up', value: signUps.serverCpuMs, unit: 'ms', mark: 2.5 },
      { key: 'idle.kibPerConnection', what: 'memory of an idle connection', value: idleKib, unit: 'KiB', mark: 25 },
      { key: 'coldStart.cleanMs', what: 'ready after a clean end', value: starts.cleanMs, unit: 'ms', mark: 2000 },
      { key: 'coldStart.afterKillMs', what: 'ready after kill -9', value: starts.afterKillMs, unit: 'ms', mark: 2000 },
      ...searchFigures(search),
      ...surgeFigures(surge),
      ...costs.map(figureOf),
    ],
    flaws: flawsOf(messages) + flawsOf(groups) + flawsOf(surge),
  };
};
