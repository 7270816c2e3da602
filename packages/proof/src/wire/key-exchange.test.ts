import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ClientKeyExchange,
  KeyExchangeFault,
  type ClientKeyExchangeOptions,
  type KeyExchangeOutcome,
} from '@suaka/mtproto';
import { decodeMt, encodeMt } from '@suaka/tl/mtproto';
import { clientOptions, crypto, finish, peer, serverKey, startServer } from './exchange-harness.ts';

const variants: readonly Partial<ClientKeyExchangeOptions>[] = [
  {},
  { padding: 'sha1' },
  { expiresInSeconds: 86_400 },
  { expiresInSeconds: 86_400, padding: 'sha1' },
  ...[2, 10_002, -2, -10_002, 1, 0, 0x7fff_ffff].flatMap((dcId) => [
    { dcId },
    { dcId, padding: 'sha1' } as const,
    { dcId, expiresInSeconds: 3600 },
  ]),
];

test('both sides agree on the key, its id and the first salt, whatever the inner data and its padding', async () => {
  const { server } = startServer();
  for (const variant of variants) {
    const { client, server: served } = await finish(server, new ClientKeyExchange({ ...clientOptions, ...variant }));
    assert.deepEqual(served.authKey, client.authKey);
    assert.equal(served.initialSalt, client.initialSalt);
    assert.deepEqual(served.temp?.expiresInSeconds, variant.expiresInSeconds);
    assert.equal(client.serverTimeSeconds, 1_700_000_000);
  }
  assert.equal(server.halfOpenCount, 0);
});

test('every exchange makes another key', async () => {
  const { server } = startServer();
  const ids = new Set<bigint>();
  for (let index = 0; index < 5; index += 1) {
    ids.add((await finish(server, new ClientKeyExchange(clientOptions))).client.authKey.id);
  }
  assert.equal(ids.size, 5);
});

test('one connection may run two exchanges at once', async () => {
  const { server } = startServer();
  const [one, two] = [new ClientKeyExchange(clientOptions), new ClientKeyExchange(clientOptions)];
  const [a, b] = await Promise.all([finish(server, one), finish(server, two)]);
  assert.notEqual(a.client.authKey.id, b.client.authKey.id);
});

test('the older req_pq is answered as req_pq_multi is', async () => {
  const { server } = startServer();
  const nonce = crypto.randomBytes(16);
  const step = await server.receive(encodeMt({ _: 'req_pq', nonce }), peer);
  assert.ok(step.kind === 'reply');
  const answer = decodeMt(step.body);
  assert.ok(answer._ === 'resPQ');
  assert.deepEqual(answer.nonce, nonce);
  assert.deepEqual(answer.server_public_key_fingerprints, [serverKey.publicKey.fingerprint]);
});

test('a collision of key ids makes the client choose again, with retry_id of the attempt before', async () => {
  const fates = ['collision', 'collision', 'kept'] as const;
  let attempt = 0;
  const ids: bigint[] = [];
  const { server } = startServer({
    keep: async ({ authKey }) => {
      ids.push(authKey.id);
      attempt += 1;
      return fates[attempt - 1] ?? 'kept';
    },
  });
  const { client } = await finish(server, new ClientKeyExchange(clientOptions));
  assert.equal(new Set(ids).size, 3);
  assert.equal(client.authKey.id, ids[2]);
});

test('a key that is refused, or collides for ever, ends in dh_gen_fail', async () => {
  for (const fate of ['refused', 'collision'] as const) {
    const { server } = startServer({ keep: async () => fate });
    await assert.rejects(finish(server, new ClientKeyExchange(clientOptions)), KeyExchangeFault);
  }
});

test('the key is kept before the client is told that it is good', async () => {
  const kept: KeyExchangeOutcome[] = [];
  const { server } = startServer({
    keep: async (outcome) => {
      kept.push(outcome);
      return 'kept';
    },
  });
  const { server: served } = await finish(server, new ClientKeyExchange(clientOptions));
  assert.deepEqual(kept, [served]);
});

test('a server that admits no more answers transport error -429 after the RSA step', async () => {
  const asked: boolean[] = [];
  const { server } = startServer({
    admit: async (_peer, temporary) => {
      asked.push(temporary);
      return 'busy';
    },
  });
  const exchange = new ClientKeyExchange({ ...clientOptions, expiresInSeconds: 60 });
  await assert.rejects(finish(server, exchange), /refused -429/);
  assert.deepEqual(asked, [true]);
  assert.equal(server.halfOpenCount, 0);
});

test('a temporary key that has no life to live is refused by server_DH_params_fail', async () => {
  const { server } = startServer();
  const exchange = new ClientKeyExchange({ ...clientOptions, expiresInSeconds: 0 });
  await assert.rejects(finish(server, exchange), /the server refuses/);
});

test('a query sent again gets the same answer, and the key is kept once', async () => {
  let keptCount = 0;
  const { server } = startServer({
    keep: async () => {
      keptCount += 1;
      return 'kept';
    },
  });
  const exchange = new ClientKeyExchange(clientOptions);
  let body = exchange.start();
  for (;;) {
    const [step, again] = await Promise.all([server.receive(body, peer), server.receive(body.slice(), peer)]);
    assert.ok(step.kind !== 'refuse' && again.kind === 'reply');
    assert.deepEqual(again.body, step.body);
    const next = await exchange.receive(step.body);
    if (next.kind === 'done') break;
    body = next.body;
  }
  assert.equal(keptCount, 1);
});
