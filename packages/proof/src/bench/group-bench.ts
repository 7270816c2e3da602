import { setTimeout as sleep } from 'node:timers/promises';
import { channelOfPeer, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { waitUntil } from '../harness/wait-until.ts';
import type { ServerProcess } from '../harness/server-process.ts';
import type { LoadConnection } from '../load/load-connection.ts';
import { reconnect, type LoadPerson } from '../load/load-person.ts';
import { concurrently } from './concurrently.ts';
import { percentile } from './percentile.ts';
import { cpuSeconds } from './process-usage.ts';
import { seedChannels, type SeededChannel } from './seed-channel.ts';

const groupMembers = 10_000;
const warmUpPosts = 5;
/** Between two posts to many, so that each is alone. */
const pauseMs = 200;
/** Posts to a channel whose followers are all away, one after the other. */
const quietPosts = 200;

export interface GroupSize {
  /** Members of the supergroup that are here. */
  readonly online: number;
  readonly posts: number;
  /** Followers of the two channels that are compared. */
  readonly few: number;
  readonly many: number;
}

export interface GroupFigures {
  readonly online: number;
  /** Microseconds of the server's CPU for each member who was here, of one post. */
  readonly cpuUsPerDelivery: number;
  /** From the send to the arrival at each member's socket. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly missing: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** What a post to the larger channel takes of the server's CPU, over what one to the smaller takes. */
  readonly followersRatio: number;
}

/** What one member got: the ids of the posts in the order in which they came, and how long each took. */
class Member {
  readonly ids: number[] = [];
  readonly latenciesMs: number[] = [];

  listen(connection: LoadConnection, sentAtMs: () => number): void {
    connection.onUpdates = (updates) => {
      for (const id of postsIn(updates)) {
        this.ids.push(id);
        this.latenciesMs.push(performance.now() - sentAtMs());
      }
    };
  }
}

const postsIn = (updates: Tl<'Updates'>): number[] =>
  updates._ === 'updates'
    ? updates.updates.flatMap((update) => (update._ === 'updateNewChannelMessage' ? [update.pts] : []))
    : [];

let lastRandomId = 0n;

async function post(connection: LoadConnection, channel: SeededChannel): Promise<number> {
  const answer = await connection.call({
    _: 'messages.sendMessage',
    peer: { _: 'inputPeerChannel', channel_id: channelOfPeer(channel.peerId), access_hash: channel.accessHash },
    message: 'Pengumuman '.padEnd(200, 'x'),
    random_id: ++lastRandomId,
  });
  const [id] = postsIn(answer);
  if (id === undefined) throw new Error('a post was not answered with its message');
  return id;
}

/**
 * One post to a supergroup of 10,000, of whom many are here; and posts to a channel with few and one with very many
 * followers, all away. The server is restarted once, since the members are put straight into its store.
 */
export async function benchGroups(
  server: ServerProcess,
  people: readonly LoadPerson[],
  size: GroupSize,
): Promise<GroupFigures> {
  const here = people.slice(0, size.online);
  const [author] = here;
  if (author === undefined) throw new Error('a group needs people');
  await server.end('SIGTERM');
  const creator = author.userId as UserId;
  const members = here.slice(1).map(({ userId }) => userId as UserId);
  const [group, few, many] = await seedChannels(server.dataFolder, [
    { kind: 'megagroup', memberCount: groupMembers, creator, members },
    { kind: 'broadcast', memberCount: size.few, creator, members: [] },
    { kind: 'broadcast', memberCount: size.many, creator, members: [] },
  ]);
  await server.start();
  if (group === undefined || few === undefined || many === undefined) throw new Error('a channel is missing');
  const delivered = await benchDeliveries(server, here, group, size.posts);
  return { online: here.length, ...delivered, followersRatio: await compareFollowers(server, author, few, many) };
}

async function benchDeliveries(
  server: ServerProcess,
  here: readonly LoadPerson[],
  group: SeededChannel,
  posts: number,
): Promise<Omit<GroupFigures, 'online' | 'followersRatio'>> {
  let sentAtMs = 0;
  const connections = await concurrently(here.length, 16, async (index) => {
    const connection = await reconnect(server.description, here[index] as LoadPerson);
    await connection.call({ _: 'updates.getState' });
    return connection;
  });
  const [author, ...others] = connections;
  if (author === undefined) throw new Error('a group needs people');
  const members = others.map((connection) => {
    const member = new Member();
    member.listen(connection, () => sentAtMs);
    return member;
  });
  const sent: number[] = [];
  const postAndWait = async (): Promise<void> => {
    sentAtMs = performance.now();
    sent.push(await post(author, group));
    await waitUntil(
      'everyone has the post',
      () => (members.every(({ ids }) => ids.length >= sent.length) ? true : undefined),
      10_000,
    ).catch(() => {
      // Then it counts as missing below.
    });
    await sleep(pauseMs);
  };
  for (let index = 0; index < warmUpPosts; index += 1) await postAndWait();
  for (const member of members) member.latenciesMs.length = 0;
  const cpuBefore = cpuSeconds(server.pid);
  for (let index = 0; index < posts; index += 1) await postAndWait();
  const cpu = cpuSeconds(server.pid) - cpuBefore;
  for (const connection of connections) connection.close();
  const latencies = members.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    cpuUsPerDelivery: (cpu * 1e6) / (posts * members.length),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    missing: sum(members.map(({ ids }) => sent.filter((id) => !ids.includes(id)).length)),
    doubled: sum(members.map(({ ids }) => ids.length - new Set(ids).size)),
    outOfOrder: sum(members.map(({ ids }) => ids.filter((id, index) => id < (ids[index - 1] ?? 0)).length)),
  };
}

/** The CPU of posts to a channel with many followers over that of one with few; in turn, and the median. */
async function compareFollowers(
  server: ServerProcess,
  author: LoadPerson,
  few: SeededChannel,
  many: SeededChannel,
): Promise<number> {
  const connection = await reconnect(server.description, author);
  const cost = async (channel: SeededChannel): Promise<number> => {
    const before = cpuSeconds(server.pid);
    for (let index = 0; index < quietPosts; index += 1) await post(connection, channel);
    return cpuSeconds(server.pid) - before;
  };
  await cost(few);
  await cost(many);
  const ratios: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const [small, large] = [await cost(few), await cost(many)];
    ratios.push(large / small);
  }
  connection.close();
  return percentile(ratios, 0.5);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
