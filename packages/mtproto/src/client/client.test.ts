import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateServerKey, InlineClientKeyCrypto, InlineServerKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import { nodeCompression } from '@suaka/compression-node';
import { ManualClock } from '../testing/manual-clock.ts';
import { MemoryServer } from '../testing/memory-server.ts';
import { Client } from './client.ts';
import type { ClientOptions, StoredAuth } from './client-options.ts';
import { CallFailed, RpcError } from './errors.ts';

const START_MS = 1_800_000_000_000;
const WRAPPED = 0x77;
/** One for all: they take a while to make. */
const keyCrypto = new InlineClientKeyCrypto();
const crypto = new NodeCrypto();
const { privatePem, publicKey } = await generateServerKey(crypto);
const serverKeyCrypto = new InlineServerKeyCrypto(privatePem);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from({ length: 8 }, (_, index) => values[index] ?? 1);
const query = (value: number): Uint8Array => bytes(1, 2, 3, 4, value);
const result = (value: number): Uint8Array => bytes(4, 3, 2, 1, value);

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail(`never: ${what}`);
}

interface World {
  readonly clock: ManualClock;
  readonly server: MemoryServer;
  readonly client: Client;
  readonly said: string[];
  readonly auths: StoredAuth[];
  readonly updates: Uint8Array[];
}

const startServer = (clock: ManualClock): MemoryServer =>
  new MemoryServer({ crypto, keyCrypto: serverKeyCrypto, compression: nodeCompression, clock, publicKey });

function world(
  more: Partial<ClientOptions> = {},
  clock = new ManualClock(START_MS),
  server = startServer(clock),
): World {
  const said: string[] = [];
  const auths: StoredAuth[] = [];
  const updates: Uint8Array[] = [];
  const client = new Client({
    open: server.open,
    transport: { framing: 'intermediate', obfuscated: false },
    crypto,
    keyCrypto,
    compression: nodeCompression,
    clock,
    publicKeys: [publicKey],
    wrapFirst: (request) => Uint8Array.of(WRAPPED, 2, 3, 4, ...request),
    events: {
      onState: (state) => said.push(state),
      onNewSession: () => said.push('new session'),
      onKeyLost: () => said.push('key lost'),
      onAuth: (auth) => auths.push(auth),
      onUpdates: (body) => updates.push(body),
    },
    ...more,
  });
  client.connect();
  return { clock, server, client, said, auths, updates };
}

test('a new client makes a key, and its calls are answered', async () => {
  const { server, client, said, auths } = world();
  const answer = client.call(query(1));
  await until(() => server.requests.length === 1, 'a request');
  const [request] = server.requests;
  assert.ok(request);
  assert.deepEqual([...request.body], [WRAPPED, 2, 3, 4, ...query(1)]);
  server.answer(request, result(1));
  assert.deepEqual(await answer, result(1));
  assert.deepEqual(said.slice(0, 3), ['connecting', 'ready', 'new session']);
  assert.equal(auths.at(-1)?.key.length, 256);
  client.close();
});

test('initConnection comes with each call until one of the connection is answered', async () => {
  const { server, client } = world();
  const calls = [client.call(query(1)), client.call(query(2))];
  await until(() => server.requests.length === 2, 'two requests');
  for (const [index, request] of server.requests.entries()) {
    assert.equal(request.body[0], WRAPPED);
    server.answer(request, result(index));
  }
  await Promise.all(calls);
  void client.call(query(3)).catch(() => undefined);
  await until(() => server.requests.length === 3, 'a third request');
  assert.deepEqual(server.requests[2]?.body, query(3));
  const lost = server.requests[2];
  assert.ok(lost);
  server.answerError(lost, 400, 'CONNECTION_NOT_INITED');
  await until(() => server.requests.length === 4, 'the request once more');
  assert.equal(server.requests[3]?.body[0], WRAPPED);
  client.close();
});

test('a call outlives its connection, and the server does it once', async () => {
  const { server, client, clock, said } = world();
  const answer = client.call(query(5));
  await until(() => server.requests.length === 1, 'a request');
  server.breakConnection();
  await until(() => said.includes('waiting'), 'the break noticed');
  const [request] = server.requests;
  assert.ok(request);
  server.answer(request, result(5));
  clock.pass(1000);
  assert.deepEqual(await answer, result(5));
  assert.equal(server.requests.length, 1);
  assert.equal(server.connectionCount, 2);
  client.close();
});

test('an rpc_error rejects its call, and no other', async () => {
  const { server, client } = world();
  const calls = [client.call(query(1)), client.call(query(2))];
  await until(() => server.requests.length === 2, 'two requests');
  const [first, second] = server.requests;
  assert.ok(first && second);
  server.answerError(first, 420, 'FLOOD_WAIT_30');
  server.answer(second, result(2));
  await assert.rejects(
    calls[0] ?? Promise.resolve(),
    (error) => error instanceof RpcError && error.text === 'FLOOD_WAIT_30',
  );
  assert.deepEqual(await calls[1], result(2));
  client.close();
});

test('updates reach the host', async () => {
  const { server, client, updates, said } = world();
  await until(() => said.includes('new session'), 'a session');
  server.push(bytes(9, 9, 9, 9));
  await until(() => updates.length === 1, 'updates');
  assert.deepEqual(updates[0], bytes(9, 9, 9, 9));
  client.close();
});

test('a stored key is used again; a key that the server lost is replaced and its calls fail', async () => {
  const first = world();
  await until(() => first.auths.length > 0 && first.said.includes('new session'), 'a key');
  first.client.close();
  const auth = first.auths.at(-1);
  assert.ok(auth);
  const second = world({ auth }, first.clock, first.server);
  const answer = second.client.call(query(7));
  await until(() => first.server.requests.length === 1, 'a request');
  const [request] = first.server.requests;
  assert.ok(request);
  assert.equal(first.server.keys.size, 1);
  first.server.keys.clear();
  second.client.check();
  await assert.rejects(answer, (error) => error instanceof CallFailed && error.reason === 'key-lost');
  assert.ok(second.said.includes('key lost'));
  second.clock.pass(1000);
  await until(() => second.auths.length > 0, 'another key');
  assert.notDeepEqual(second.auths.at(-1)?.key, auth.key);
  second.client.close();
});

test('a call whose time is up is rejected, and the server is told', async () => {
  const { server, client, clock } = world();
  const answer = client.call(query(1), { timeoutMs: 3000 });
  await until(() => server.requests.length === 1, 'a request');
  clock.pass(3000);
  await assert.rejects(answer, (error) => error instanceof CallFailed && error.reason === 'timeout');
  await until(() => server.events.some(({ kind }) => kind === 'requestDropped'), 'rpc_drop_answer');
  client.close();
});

test('a connection on which nothing comes back is given up', async () => {
  const { server, client, clock, said } = world();
  await until(() => said.includes('new session'), 'a session');
  server.isMute = true;
  client.check();
  clock.pass(10_000);
  await until(() => said.includes('waiting'), 'the silence noticed');
  server.isMute = false;
  clock.pass(1000);
  const answer = client.call(query(1));
  await until(() => server.requests.length === 1, 'a request');
  const [request] = server.requests;
  assert.ok(request);
  server.answer(request, result(1));
  assert.deepEqual(await answer, result(1));
  client.close();
});

test('a server that takes connections and says nothing is tried again', async () => {
  const clock = new ManualClock(START_MS);
  const server = startServer(clock);
  server.isMute = true;
  const { client, said } = world({}, clock, server);
  await until(() => server.connectionCount === 1, 'a connection');
  clock.pass(20_000);
  await until(() => said.includes('waiting'), 'the attempt given up');
  server.isMute = false;
  clock.pass(1000);
  await until(() => said.includes('new session'), 'a session');
  client.close();
});

test('a closed client rejects what waits and what comes', async () => {
  const { client } = world();
  const waiting = client.call(query(1));
  client.close();
  const isClosed = (error: unknown): boolean => error instanceof CallFailed && error.reason === 'closed';
  await assert.rejects(waiting, isClosed);
  await assert.rejects(client.call(query(2)), isClosed);
});
