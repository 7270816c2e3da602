import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { handler, type Handler } from '@suaka/api';
import { encodeMt } from '@suaka/tl/mtproto';
import fc from 'fast-check';
import { connectTestClient, overTcp } from './testing/test-client.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';
import { until } from './testing/until.ts';

const nearestDc = handler('help.getNearestDc', { lane: 1, allow: 'anyone' }, async () => ({
  _: 'nearestDc' as const,
  country: '',
  this_dc: 2,
  nearest_dc: 2,
}));

const faults: unknown[] = [];
const ignore = (): void => undefined;
let server: TestGateway;
before(async () => {
  const log = { debug: ignore, info: ignore, warn: ignore, error: (facts: object) => void faults.push(facts) };
  server = await startTestGateway({
    handlers: [nearestDc as unknown as Handler],
    limits: { firstBytesMs: 300, firstMessageMs: 300, frameMs: 300 },
    parts: { log },
  });
});
after(() => server.gateway.drain());

const beginnings = [
  '',
  'ef',
  'eeeeeeee',
  'dddddddd',
  '1603010200010001',
  Buffer.from('GET /').toString('hex'),
  Buffer.from('POST /api HTTP/1.1\r\nContent-Length: 40\r\n\r\n').toString('hex'),
  Buffer.from('PROXY TCP4 ').toString('hex'),
];

test('whatever is sent to the port, the connection ends and the server goes on without a fault', async () => {
  const input = fc.record({
    beginning: fc.constantFrom(...beginnings),
    rest: fc.uint8Array({ maxLength: 600 }),
    pieceBytes: fc.integer({ min: 1, max: 200 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(input, { minLength: 20, maxLength: 20 }), async (inputs) => {
      await Promise.all(
        inputs.map(async ({ beginning, rest, pieceBytes }) => {
          const socket = connect({ port: server.port, host: '127.0.0.1' }).on('error', ignore);
          socket.resume();
          const bytes = Buffer.concat([Buffer.from(beginning, 'hex'), rest]);
          for (let at = 0; at < bytes.length; at += pieceBytes) socket.write(bytes.subarray(at, at + pieceBytes));
          socket.end();
          await once(socket, 'close');
        }),
      );
    }),
    { seed: 11, numRuns: 15 },
  );
  assert.deepEqual(faults, []);
  const client = connectTestClient(server);
  assert.equal((await client.call({ _: 'help.getNearestDc' })).this_dc, 2);
  client.close();
});

test('destroy_auth_key forgets the key and ends its connection', async () => {
  let socketsClosed = 0;
  const onSocket = (socket: { on(event: 'close', run: () => void): unknown }): void =>
    void socket.on('close', () => (socketsClosed += 1));
  const client = connectTestClient(server, { open: overTcp(server.port, { onSocket }) });
  await client.call({ _: 'help.getNearestDc' });
  const known = server.keys.records.size;
  client.client.call(encodeMt({ _: 'destroy_auth_key' })).catch(ignore);
  await until(() => socketsClosed === 1, 'the connection to end');
  assert.equal(server.keys.destroyed.length, 1);
  assert.equal(server.keys.records.size, known - 1);
  client.close();
});
