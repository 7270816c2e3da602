import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

const open = async ({ port }: TestGateway): Promise<Socket> => {
  const socket = connect({ port, host: '127.0.0.1' }).on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
};

const refused = async ({ metrics }: TestGateway, reason: string): Promise<number> => {
  const text = await metrics.registry.getSingleMetricAsString('suaka_connections_refused_total');
  return Number(new RegExp(`reason="${reason}"\\} (\\d+)`, 'u').exec(text)?.[1] ?? 0);
};

test('an address that connects faster than it may is closed before it is read', async () => {
  const server = await startTestGateway({
    limits: { newConnectionsBurstPerAddress: 2, newConnectionsPerSPerAddress: 0 },
  });
  const kept = [await open(server), await open(server)];
  const last = await open(server);
  await once(last.resume(), 'close');
  assert.equal(await refused(server, 'address-hasty'), 1);
  assert.ok(kept.every((socket) => !socket.closed));
  for (const socket of kept) socket.destroy();
  await server.gateway.drain();
});

test('past the number of sockets that may be silent, the one that is silent longest is closed', async () => {
  const server = await startTestGateway({ limits: { silentConnectionsMax: 2 } });
  const first = await open(server);
  const others = [await open(server), await open(server)];
  await once(first.resume(), 'close');
  assert.equal(await refused(server, 'too-many-silent'), 1);
  assert.ok(others.every((socket) => !socket.closed));
  for (const socket of others) socket.destroy();
  await server.gateway.drain();
});
