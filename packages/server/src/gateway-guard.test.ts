import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { connect as connectTls, createSecureContext } from 'node:tls';
import { handler, type Handler } from '@suaka/api';
import { generate } from 'selfsigned';
import { until } from './testing/until.ts';
import { connectTestClient, overTcp } from './testing/test-client.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

/** Does not get smaller by gzip. */
const bigText = randomBytes(60_000).toString('base64');
const inviteText = handler('help.getInviteText', { lane: 1, allow: 'anyone' }, async () => ({
  _: 'help.inviteText' as const,
  message: bigText,
}));

let server: TestGateway;
before(async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
  server = await startTestGateway({
    handlers: [inviteText as unknown as Handler],
    parts: { secureContext: createSecureContext({ cert, key }) },
    limits: {
      connectionsPerAddressMax: 3,
      firstBytesMs: 500,
      firstMessageMs: 1_000,
      frameMs: 1_000,
      writeStallMs: 500,
      writeHighWaterBytes: 64 * 1024,
    },
  });
});
after(() => server.gateway.drain());

const open = (): Socket => connect({ port: server.port, host: '127.0.0.1' }).on('error', () => undefined);
const closed = async (socket: Socket): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks);
};
const refusals = async (reason: string): Promise<number> => {
  const texts = await Promise.all(
    ['suaka_connections_refused_total', 'suaka_connections_dropped_total'].map((name) =>
      server.metrics.registry.getSingleMetricAsString(name),
    ),
  );
  return Number(new RegExp(`reason="${reason}"\\} (\\d+)`, 'u').exec(texts.join('\n'))?.[1] ?? 0);
};

test('a connection that says nothing is closed', async () => {
  await closed(open());
  assert.equal(await refusals('silent'), 1);
});

test('a connection that makes no valid message is closed', async () => {
  const socket = open();
  socket.write(Buffer.from('eeeeeeee', 'hex'));
  await closed(socket);
  assert.equal(await refusals('no-message'), 1);
});

test('a key that is not known is answered with transport error -404', async () => {
  const socket = open();
  const frame = Buffer.alloc(64, 7);
  socket.write(Buffer.concat([Buffer.from('eeeeeeee', 'hex'), Buffer.from('40000000', 'hex'), frame]));
  const answer = await closed(socket);
  assert.equal(answer.toString('hex'), '040000006cfeffff');
});

test('a frame larger than any is not waited for', async () => {
  const socket = open();
  socket.write(Buffer.from('eeeeeeeefcffff7f', 'hex'));
  await closed(socket);
  assert.equal(await refusals('frame-too-large'), 1);
});

test('one address has its full number of connections and no more', async () => {
  await until(() => server.gateway.counts.connections === 0, 'the other connections to end');
  const held = [open(), open(), open()];
  for (const socket of held) socket.write(Buffer.from('ef', 'hex'));
  await until(() => server.gateway.counts.connections === 3, 'three connections');
  const fourth = open();
  fourth.write(Buffer.from('ef', 'hex'));
  await closed(fourth);
  assert.equal(await refusals('address-full'), 1);
  for (const socket of held) socket.destroy();
  await until(() => server.gateway.counts.connections === 0, 'the connections to end');
});

test('whoever asks for much and takes nothing is dropped', async () => {
  const sockets: Socket[] = [];
  const client = connectTestClient(server, {
    open: overTcp(server.port, { onSocket: (socket) => sockets.push(socket) }),
  });
  await client.call({ _: 'help.getInviteText' });
  sockets[0]?.pause();
  for (let count = 0; count < 400; count += 1) client.call({ _: 'help.getInviteText' }).catch(() => undefined);
  await until(() => server.gateway.counts.connections === 0, 'the connection to be dropped');
  assert.equal(await refusals('write-stalled'), 1);
  client.close();
});

test('TLS is spoken on the same port, with MTProto and HTTP inside', async () => {
  const socket = connectTls({ port: server.port, host: '127.0.0.1', rejectUnauthorized: false });
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  socket.write('GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  assert.match((await closed(socket)).toString(), /^HTTP\/1\.1 404/u);

  const client = connectTestClient(server, {
    open: (events) => {
      const inner = connectTls({ port: server.port, host: '127.0.0.1', rejectUnauthorized: false });
      inner.on('secureConnect', () => events.onOpen()).on('data', (chunk) => events.onBytes(chunk));
      inner.on('error', () => undefined).on('close', () => events.onClosed());
      return { send: (bytes) => void inner.write(bytes), close: () => void inner.destroy() };
    },
  });
  assert.equal((await client.call({ _: 'help.getInviteText' })).message, bigText);
  client.close();
});
