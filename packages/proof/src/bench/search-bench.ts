import type { UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { ServerProcess } from '../harness/server-process.ts';
import type { LoadConnection } from '../load/load-connection.ts';
import { reconnect, signUp, type LoadPerson } from '../load/load-person.ts';
import { percentile } from './percentile.ts';
import { indexAll, seedBoxes } from './seed-search.ts';
import { Words } from './words-text.ts';

/** Rounds of each box in turn, of so many calls; the ratio is the median of the rounds'. */
const rounds = 5;
const callsPerRound = 200;
const pageLength = 20;

export interface SearchSize {
  /** Messages of the two boxes that are compared. */
  readonly few: number;
  readonly many: number;
}

export interface SearchFigures {
  readonly indexCpuUs: number;
  readonly history: Compared;
  readonly search: Compared;
  /** Searches of the larger box that found something. */
  readonly foundShare: number;
}

interface Compared {
  /** Milliseconds within which 99 of 100 calls were answered. */
  readonly fewP99Ms: number;
  readonly manyP99Ms: number;
  readonly ratio: number;
}

interface Box {
  readonly connection: LoadConnection;
  readonly peer: Tl<'InputPeer'>;
  readonly messages: number;
}

/** Histories at random offsets and searches, in a box of few and in one of very many messages. */
export async function benchSearch(size: SearchSize): Promise<SearchFigures> {
  const server = await ServerProcess.start();
  try {
    const people = [await arrive(server), await arrive(server), await arrive(server)] as const;
    const [few, many, peer] = people;
    const boxOf = ({ userId }: LoadPerson, messages: number) => ({
      ownerId: userId as UserId,
      peerId: peer.userId as UserId,
      messages,
    });
    await server.end('SIGTERM');
    await seedBoxes(server.dataFolder, [boxOf(many, size.many), boxOf(few, size.few)], new Words(1));
    const indexCpuUs = indexAll(server.dataFolder);
    await server.start();
    const open = async (person: LoadPerson, messages: number): Promise<Box> => ({
      connection: await reconnect(server.description, person),
      peer: { _: 'inputPeerUser', user_id: peer.userId, access_hash: peer.accessHash },
      messages,
    });
    const boxes = [await open(few, size.few), await open(many, size.many)] as const;
    const words = new Words(1);
    const history = await compare(boxes, (box) => historyAt(box, words.below(box.messages) + 2));
    let [asked, found] = [0, 0];
    const search = await compare(boxes, async (box) => {
      const count = await searchFor(box, words.query());
      if (box !== boxes[1]) return;
      asked += 1;
      if (count > 0) found += 1;
    });
    for (const { connection } of boxes) connection.close();
    return { indexCpuUs, history, search, foundShare: found / asked };
  } finally {
    await server.dispose();
  }
}

async function arrive(server: ServerProcess): Promise<LoadPerson> {
  const { person, connection } = await signUp(server.description, []);
  connection.close();
  return person;
}

const part = { limit: pageLength, max_id: 0, min_id: 0, hash: 0n };

async function historyAt({ connection, peer }: Box, offset_id: number): Promise<void> {
  await connection.call({ _: 'messages.getHistory', peer, offset_id, offset_date: 0, add_offset: -10, ...part });
}

async function searchFor({ connection, peer }: Box, q: string): Promise<number> {
  const answer = await connection.call({
    _: 'messages.search',
    peer,
    q,
    filter: { _: 'inputMessagesFilterEmpty' },
    min_date: 0,
    max_date: 0,
    offset_id: 0,
    add_offset: 0,
    ...part,
  });
  return answer._ === 'messages.messagesNotModified' ? 0 : answer.messages.length;
}

async function compare(boxes: readonly [Box, Box], call: (box: Box) => Promise<void>): Promise<Compared> {
  const p99Of = async (box: Box): Promise<number> => {
    const latenciesMs: number[] = [];
    for (let index = 0; index < callsPerRound; index += 1) {
      const startedMs = performance.now();
      await call(box);
      latenciesMs.push(performance.now() - startedMs);
    }
    return percentile(latenciesMs, 0.99);
  };
  // The first round warms up and is not counted.
  for (const box of boxes) await p99Of(box);
  const measured: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push([await p99Of(boxes[0]), await p99Of(boxes[1])]);
  const median = (values: readonly number[]): number => percentile(values, 0.5);
  return {
    fewP99Ms: median(measured.map(([few]) => few)),
    manyP99Ms: median(measured.map(([, many]) => many)),
    ratio: median(measured.map(([few, many]) => many / few)),
  };
}
