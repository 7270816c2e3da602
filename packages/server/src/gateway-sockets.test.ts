import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { handler } from '@suaka/api';
import type { ClientTransport } from '@suaka/mtproto';
import { connectTestClient, overTcp, overWebSocket } from './testing/test-client.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

const nearestDc = handler('help.getNearestDc', { lane: 1, allow: 'anyone' }, async ({ caller }) => ({
  _: 'nearestDc' as const,
  country: caller.address,
  this_dc: caller.layer,
  nearest_dc: 2,
}));

let server: TestGateway;
before(async () => {
  server = await startTestGateway({ handlers: [nearestDc as never], parts: { trustedProxies: ['127.0.0.1'] } });
});
after(() => server.gateway.drain());

const request = { _: 'help.getNearestDc' } as const;

const transports: ClientTransport[] = [
  { framing: 'full', obfuscated: false },
  ...(['abridged', 'intermediate', 'padded'] as const).flatMap((framing): ClientTransport[] => [
    { framing, obfuscated: false },
    // The DC in the header may be anything.
    { framing, obfuscated: true, dcId: -10_002 },
  ]),
];

for (const transport of transports) {
  const name = `${transport.framing}${transport.obfuscated ? ' obfuscated' : ''}`;
  test(`a client makes a key and calls over TCP, ${name}`, async () => {
    const client = connectTestClient(server, { transport });
    const answer = await client.call(request);
    assert.deepEqual(answer, { _: 'nearestDc', country: '127.0.0.1', this_dc: 227, nearest_dc: 2 });
    client.close();
  });
}

for (const pieceBytes of [1, 7, 4096]) {
  test(`a WebSocket carries the stream in messages of ${pieceBytes} bytes`, async () => {
    const client = connectTestClient(server, { open: overWebSocket(server.port, pieceBytes) });
    assert.equal((await client.call(request)).nearest_dc, 2);
    client.close();
  });
}

test('a trusted proxy says who is behind it, with PROXY of version 1', async () => {
  const header = 'PROXY TCP4 203.0.113.7 198.51.100.1 5000 443\r\n';
  const client = connectTestClient(server, { open: overTcp(server.port, { before: header }) });
  assert.equal((await client.call(request)).country, '203.0.113.7');
  client.close();
});

test('plain HTTP is served on the same port, and a trusted proxy names its client', async () => {
  const response = await fetch(`http://127.0.0.1:${server.port}/x`, { headers: { 'X-Forwarded-For': '203.0.113.9' } });
  assert.equal(response.status, 404);
  assert.equal(response.headers.get('x-peer'), '203.0.113.9');
  assert.equal(await response.text(), 'nothing');
});
