import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Socket } from 'node:net';
import { handler, type Caller, type Handler } from '@suaka/api';
import type { BusMessage, UserId } from '@suaka/domain';
import type { StoredAuth } from '@suaka/mtproto/client';
import { encodeRequest } from '@suaka/tl';
import { until } from './testing/until.ts';
import { connectTestClient, overTcp, type TestClient } from './testing/test-client.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

const userId = 10_000_001 as UserId;
const nearestDc = handler('help.getNearestDc', { lane: 1, allow: 'anyone' }, async ({ caller }) => {
  lastCaller = caller;
  return { _: 'nearestDc' as const, country: '', this_dc: 2, nearest_dc: 2 };
});
let lastCaller: Caller | undefined;
const request = { _: 'help.getNearestDc' } as const;
const event = (origin?: BusMessage['origin']): BusMessage => ({ kind: 'events', events: [], origin });

let server: TestGateway;
const clients: TestClient[] = [];

before(async () => {
  server = await startTestGateway({ handlers: [nearestDc as unknown as Handler] });
});
after(() => server.gateway.drain());
beforeEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await until(() => server.gateway.counts.connections === 0, 'the connections of the test before to end');
  server.keys.records.clear();
  server.gone.length = 0;
});

/** A device that has called once, signed in to the one person of these tests. */
async function device(options: Parameters<typeof connectTestClient>[1] = {}): Promise<TestClient> {
  const client = connectTestClient(server, options);
  clients.push(client);
  await client.call(request);
  server.keys.signIn(userId);
  await client.call(request);
  return client;
}

test('what happens in a box reaches every device of its owner', async () => {
  const devices = [await device(), await device()];
  server.bus.publish(userId, event());
  for (const each of devices) await until(() => each.updates.length === 1, 'the update');
});

test('the session that caused an update is not told of it', async () => {
  const first = await device();
  const origin = lastCaller;
  const second = await device();
  server.bus.publish(userId, event(origin));
  await until(() => second.updates.length === 1, 'the update on the other device');
  await first.call(request);
  assert.equal(first.updates.length, 0);
});

test('a session that wraps every request in invokeWithoutUpdates hears nothing', async () => {
  const listening = await device();
  const silent = connectTestClient(server);
  clients.push(silent);
  const query = encodeRequest({ _: 'invokeWithoutUpdates', query: request });
  await silent.client.call(query);
  server.keys.signIn(userId);
  await silent.client.call(query);
  server.bus.publish(userId, event());
  await until(() => listening.updates.length === 1, 'the update on the other device');
  await silent.client.call(query);
  assert.equal(silent.updates.length, 0);
});

test('a session that has only said that it is alive hears what happens', async () => {
  let auth: StoredAuth | undefined;
  await device({ events: { onAuth: (kept) => (auth = kept) } });
  assert.ok(auth);
  const quiet = connectTestClient(server, { auth });
  clients.push(quiet);
  // When the sign of life has come shows in nothing but this.
  const hears = (): boolean => {
    server.bus.publish(userId, event());
    return quiet.updates.length > 0;
  };
  await until(hears, 'an update');
});

test('what came while the connection was broken is told when the session is back', async () => {
  const sockets: Socket[] = [];
  const away = await device({ open: overTcp(server.port, { onSocket: (socket) => sockets.push(socket) }) });
  sockets[0]?.destroy();
  server.bus.publish(userId, event());
  await until(() => away.updates.length === 1, 'the update after the reconnect');
  assert.equal(sockets.length, 2);
});

test('typing and status are not told later', async () => {
  const sockets: Socket[] = [];
  const away = await device({ open: overTcp(server.port, { onSocket: (socket) => sockets.push(socket) }) });
  sockets[0]?.destroy();
  await until(() => server.gone.length === 1, 'the server to see that the connection is gone');
  server.bus.publish(userId, { kind: 'status', userId, date: 1 });
  server.bus.publish(userId, event());
  await until(() => away.updates.length > 0, 'the update after the reconnect');
  assert.deepEqual(
    away.updates.map((each) => (each._ === 'updateShort' ? each.date : -1)),
    [0],
  );
});

test('a person is gone when the last connection is, and not before', async () => {
  const devices = [await device(), await device()];
  devices[0]?.close();
  await until(() => server.gateway.counts.connections === 1, 'the first connection to close');
  assert.deepEqual(server.gone, []);
  devices[1]?.close();
  await until(() => server.gone.length === 1, 'the last connection to close');
  assert.deepEqual(server.gone, [userId]);
});

test('a device that is signed out elsewhere loses its connection and is told why when it calls', async () => {
  const first = await device();
  const firstId = [...server.keys.records.keys()][0] ?? 0n;
  const second = await device();
  server.bus.publish(userId, { kind: 'signedOut', authKeyIds: [firstId] });
  await until(() => first.states.includes('waiting'), 'the connection to close');
  assert.equal(server.keys.records.get(firstId)?.isRevoked, true);
  server.bus.publish(userId, event());
  await until(() => second.updates.length === 1, 'the update on the other device');
  assert.equal(first.updates.length, 0);
});
