import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { handler, type Handler } from '@suaka/api';
import type { UserId } from '@suaka/domain';
import type { ClientEvent } from '@suaka/mtproto/client';
import { encodeRequest } from '@suaka/tl';
import { HttpClient } from './testing/http-client.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

const nearestDc = handler('help.getNearestDc', { lane: 1, allow: 'anyone' }, async () => ({
  _: 'nearestDc' as const,
  country: '',
  this_dc: 2,
  nearest_dc: 2,
}));

let server: TestGateway;
let url = '';
before(async () => {
  server = await startTestGateway({ handlers: [nearestDc as unknown as Handler] });
  url = `http://127.0.0.1:${server.port}/api`;
});
after(() => server.gateway.drain());

const request = encodeRequest({ _: 'invokeWithLayer', layer: 227, query: { _: 'help.getNearestDc' } });

/** Polls until something of the kind comes. */
async function pollFor(client: HttpClient, kind: ClientEvent['kind']): Promise<ClientEvent> {
  for (let count = 0; count < 20; count += 1) {
    const found = (await client.poll(1_000)).find((event) => event.kind === kind);
    if (found !== undefined) return found;
  }
  throw new Error(`no ${kind} in twenty polls`);
}

test('a key is made and a request answered, each packet in a POST of its own', async () => {
  const client = await HttpClient.create(url, server.publicKey);
  client.call(request);
  assert.equal((await pollFor(client, 'result')).kind, 'result');
});

test('an update comes to the request that waits for it', async () => {
  const client = await HttpClient.create(url, server.publicKey);
  client.call(request);
  await pollFor(client, 'result');
  server.keys.signIn(10_000_001 as UserId);
  client.call(request);
  await pollFor(client, 'result');
  const waiting = pollFor(client, 'updates');
  server.bus.publish(10_000_001 as UserId, { kind: 'events', events: [] });
  assert.equal((await waiting).kind, 'updates');
});

test('a wait that nothing ends is answered with nothing', async () => {
  const client = await HttpClient.create(url, server.publicKey);
  client.call(request);
  await pollFor(client, 'result');
  for (let count = 0; count < 20; count += 1) if ((await client.poll(100)).length === 0) return;
  assert.fail('every poll brought something');
});

test('a key that is not known is the four bytes of -404', async () => {
  const response = await fetch(url, { method: 'POST', body: Buffer.alloc(64, 7) });
  assert.equal(Buffer.from(await response.arrayBuffer()).toString('hex'), '6cfeffff');
});

test('pages of any origin may post, and other methods are told what is allowed', async () => {
  const preflight = await fetch(url, { method: 'OPTIONS' });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.equal((await fetch(url)).status, 405);
});

test('a body larger than any packet is refused before it is read', async () => {
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  socket.write('POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 413/u);
  socket.destroy();
});

test('a WebSocket elsewhere is 404', async () => {
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  socket.write(
    'GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 404/u);
  socket.destroy();
});
