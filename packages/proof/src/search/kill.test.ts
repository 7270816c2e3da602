import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl } from '@suaka/tl';
import { ServerProcess } from '../harness/server-process.ts';
import { waitUntil } from '../harness/wait-until.ts';
import type { LoadConnection } from '../load/load-connection.ts';
import { reconnect, signUp, type LoadPerson } from '../load/load-person.ts';

let server: ServerProcess;
let writer: LoadPerson;
let connection: LoadConnection;
let peer: Tl<'InputPeer'>;
before(async () => {
  server = await ServerProcess.start();
  const other = await signUp(server.description, []);
  other.connection.close();
  ({ person: writer, connection } = await signUp(server.description, []));
  peer = { _: 'inputPeerUser', user_id: other.person.userId, access_hash: other.person.accessHash };
});
after(async () => {
  connection.close();
  await server.dispose();
});

/** Found within five seconds, and a start of the server beside it. */
const foundWithinMs = 8000;
/** More than the history of this test ever has. */
const historyMax = 4000;
const pageMax = 100;

type Page = Tl<'messages.Messages'>;

/** Every message of a list that is asked for page by page, by its id. */
async function all(page: (offset: number) => Promise<Page>): Promise<Map<number, string>> {
  const texts = new Map<number, string>();
  for (let offset = 0; texts.size <= historyMax;) {
    const answer = await page(offset);
    assert.ok(answer._ !== 'messages.messagesNotModified');
    if (answer.messages.length === 0) return texts;
    for (const message of answer.messages) {
      assert.ok(message._ === 'message' && !texts.has(message.id), 'a message came twice');
      texts.set(message.id, message.message);
    }
    offset = answer.messages.at(-1)?.id ?? 0;
  }
  throw new Error('a list without an end');
}

const part = { add_offset: 0, limit: pageMax, max_id: 0, min_id: 0, hash: 0n };

const written = (word: string): Promise<Map<number, string>> =>
  all((offset_id) => connection.call({ _: 'messages.getHistory', peer, offset_id, offset_date: 0, ...part })).then(
    (texts) => new Map([...texts].filter(([, text]) => text.includes(word))),
  );

const search = (q: string, offset_id: number): Promise<Page> => {
  const filter = { _: 'inputMessagesFilterEmpty' } as const;
  return connection.call({ _: 'messages.search', peer, q, filter, min_date: 0, max_date: 0, offset_id, ...part });
};
const found = (q: string): Promise<Map<number, string>> => all((offset) => search(q, offset));

/** Waits until so many messages are found, page by page: a count of many is an estimate. */
const areFound = (q: string, count: number, limitMs: number): Promise<true> =>
  waitUntil(
    `${count} messages of "${q}" to be found`,
    async () => ((await found(q)).size === count ? true : undefined),
    limitMs,
  );

let sent = 0;

/** Writes, changes and deletes without a pause until the server is gone, which it is after so many messages. */
async function writeUntilKilled(killAfter: number): Promise<void> {
  const last = sent + killAfter;
  let killed: Promise<unknown> | undefined;
  const one = async (): Promise<void> => {
    for (;;) {
      const place = ++sent;
      if (place > last) killed ??= server.end('SIGKILL');
      const answer = await connection.call({
        _: 'messages.sendMessage',
        peer,
        message: `butir ${place}`,
        random_id: BigInt(place),
      });
      const id = answer._ === 'updateShortSentMessage' ? answer.id : 0;
      if (place % 5 === 0) await connection.call({ _: 'messages.editMessage', peer, id, message: `ubahan ${place}` });
      if (place % 7 === 0) await connection.call({ _: 'messages.deleteMessages', revoke: true, id: [id] });
    }
  };
  await Promise.all([1, 2, 3, 4].map(() => one().catch(() => undefined)));
  await killed;
}

async function indexedSinceStart(): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
  return Number(/^suaka_search_indexed_total (\d+)/mu.exec(metrics)?.[1] ?? 0);
}

test('kill -9 in the middle of indexing loses and doubles nothing, and it goes on from where it was', async () => {
  for (const killAfter of [30, 120, 250]) {
    await writeUntilKilled(killAfter);
    await server.start();
    connection = await reconnect(server.description, writer);
    for (const word of ['butir', 'ubahan']) {
      const wanted = await written(word);
      assert.ok(wanted.size > 0);
      await areFound(word, wanted.size, foundWithinMs);
      assert.deepEqual(await found(word), wanted);
    }
  }
  const total = (await written('')).size;
  const indexed = await indexedSinceStart();
  assert.ok(indexed < total, `${indexed} were indexed since the last start, of ${total}`);
});

test('a message is found within five seconds, and the CPU of that is counted', async () => {
  const message = `segera ${Date.now()}`;
  await connection.call({ _: 'messages.sendMessage', peer, message, random_id: BigInt(Date.now()) });
  await areFound(message, 1, 5000);
  const metrics = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
  for (const work of ['search-index', 'search']) {
    const [, seconds] = metrics.split(`suaka_background_cpu_seconds_total{work="${work}"} `);
    assert.ok(Number.parseFloat(seconds ?? '') > 0, work);
  }
});
