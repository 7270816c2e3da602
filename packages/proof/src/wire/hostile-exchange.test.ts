import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ClientKeyExchange,
  KeyCryptoBusy,
  KeyExchangeFault,
  type KeyExchangeStep,
  type ServerKeyExchange,
} from '@suaka/mtproto';
import { decodeMt, encodeMt, type MtObject, type MtParams } from '@suaka/tl/mtproto';
import { clientOptions, crypto, finish, peer, serverKeyCrypto, startServer } from './exchange-harness.ts';

const notFound: KeyExchangeStep = { kind: 'refuse', transportError: -404 };

/** Runs an exchange in which `bend` may change what the client sends. */
async function runBent(server: ServerKeyExchange, bend: (query: MtObject) => MtObject): Promise<KeyExchangeStep> {
  const client = new ClientKeyExchange(clientOptions);
  let body = client.start();
  for (;;) {
    const step = await server.receive(encodeMt(bend(decodeMt(body))), peer);
    if (step.kind !== 'reply') return step;
    const next = await client.receive(step.body);
    if (next.kind === 'done') throw new Error('the client is done before the server');
    body = next.body;
  }
}

const flip = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

type DhParams = MtParams<'req_DH_params'>;

const bentParams: Readonly<Record<string, (query: DhParams) => Partial<DhParams>>> = {
  'another nonce': ({ nonce }) => ({ nonce: flip(nonce, 0) }),
  'another server_nonce': ({ server_nonce }) => ({ server_nonce: flip(server_nonce, 15) }),
  'a wrong p': ({ p }) => ({ p: flip(p, 3) }),
  'a wrong q': ({ q }) => ({ q: flip(q, 3) }),
  'an unknown fingerprint': ({ public_key_fingerprint: value }) => ({ public_key_fingerprint: value ^ 1n }),
  'a bent RSA block': ({ encrypted_data: data }) => ({ encrypted_data: flip(data, 200) }),
  'a short RSA block': ({ encrypted_data: data }) => ({ encrypted_data: data.slice(1) }),
  'an RSA block above the modulus': () => ({ encrypted_data: new Uint8Array(256).fill(255) }),
};

for (const [what, change] of Object.entries(bentParams)) {
  test(`req_DH_params with ${what} is answered -404`, async () => {
    const { server } = startServer();
    const step = await runBent(server, (query) =>
      query._ === 'req_DH_params' ? { ...query, ...change(query) } : query,
    );
    assert.deepEqual(step, notFound);
  });
}

test('set_client_DH_params with bent data is answered -404', async () => {
  for (const at of [0, 25, 60, 200, 335]) {
    const { server } = startServer();
    const step = await runBent(server, (query) =>
      query._ === 'set_client_DH_params' ? { ...query, encrypted_data: flip(query.encrypted_data, at) } : query,
    );
    assert.deepEqual(step, notFound);
  }
});

const serverSide = () => ({
  rsaPrivate: serverKeyCrypto.rsaPrivate.bind(serverKeyCrypto),
  dhGenerate: serverKeyCrypto.dhGenerate.bind(serverKeyCrypto),
});

test('a proof of work pays for one RSA operation', async () => {
  let rsaCount = 0;
  const { server } = startServer({
    keyCrypto: {
      ...serverSide(),
      dhSecret: serverKeyCrypto.dhSecret.bind(serverKeyCrypto),
      rsaPrivate: (data) => {
        rsaCount += 1;
        return serverKeyCrypto.rsaPrivate(data);
      },
    },
  });
  const client = new ClientKeyExchange(clientOptions);
  const first = await server.receive(client.start(), peer);
  assert.ok(first.kind === 'reply');
  const next = await client.receive(first.body);
  assert.ok(next.kind === 'send');
  const query = decodeMt(next.body);
  assert.ok(query._ === 'req_DH_params');
  const bodies = [1, 2, 3].map((at) => encodeMt({ ...query, encrypted_data: flip(query.encrypted_data, at) }));
  const steps = await Promise.all(bodies.map((body) => server.receive(body, peer)));
  assert.deepEqual(steps, [notFound, notFound, notFound]);
  assert.deepEqual(await server.receive(next.body, peer), notFound);
  assert.equal(rsaCount, 1);
});

test('a full queue of heavy operations is answered -429', async () => {
  const { server } = startServer({
    keyCrypto: { ...serverSide(), dhSecret: () => Promise.reject(new KeyCryptoBusy()) },
  });
  await assert.rejects(finish(server, new ClientKeyExchange(clientOptions)), /refused -429/);
  assert.equal(server.halfOpenCount, 0);
});

test('queries out of order, unknown objects and noise are answered -404', async () => {
  const { server } = startServer();
  const nonces = { nonce: crypto.randomBytes(16), server_nonce: crypto.randomBytes(16) };
  const queries: readonly Uint8Array[] = [
    encodeMt({ _: 'set_client_DH_params', ...nonces, encrypted_data: new Uint8Array(336) }),
    encodeMt({ _: 'ping', ping_id: 1n }),
    new Uint8Array(0),
    Uint8Array.of(1, 2, 3),
    crypto.randomBytes(400),
  ];
  for (const query of queries) assert.deepEqual(await server.receive(query, peer), notFound);
  assert.equal(server.halfOpenCount, 0);
});

test('half-open exchanges are bounded in all, by address block, and in time; the oldest give way', async () => {
  const limits = { exchangesMax: 10, perAddressBlockMax: 3, lifeSeconds: 600 };
  const { server, clock } = startServer({}, limits);
  const begin = (addressBlock: string): Promise<KeyExchangeStep> =>
    server.receive(encodeMt({ _: 'req_pq', nonce: crypto.randomBytes(16) }), { addressBlock });
  for (let index = 0; index < 50; index += 1) await begin('198.51.100.0/24');
  assert.equal(server.halfOpenCount, 3);
  for (let index = 0; index < 50; index += 1) await begin(`203.0.113.${index}`);
  assert.equal(server.halfOpenCount, 10);
  clock.nowSeconds += 600;
  await begin('192.0.2.0/24');
  assert.equal(server.halfOpenCount, 1);
});

test('a flood from one block does not push out the exchange of another', async () => {
  const { server } = startServer({}, { exchangesMax: 1000, perAddressBlockMax: 5, lifeSeconds: 600 });
  const client = new ClientKeyExchange(clientOptions);
  const first = await server.receive(client.start(), peer);
  for (let index = 0; index < 100; index += 1) {
    await server.receive(encodeMt({ _: 'req_pq', nonce: crypto.randomBytes(16) }), { addressBlock: 'flood' });
  }
  assert.ok(first.kind === 'reply');
  const next = await client.receive(first.body);
  assert.ok(next.kind === 'send');
  assert.equal((await server.receive(next.body, peer)).kind, 'reply');
});

/** Changes what the server answers on its way to the client. */
async function finishBent(bend: (answer: MtObject) => MtObject): Promise<unknown> {
  const { server } = startServer();
  const client = new ClientKeyExchange(clientOptions);
  let body = client.start();
  for (;;) {
    const step = await server.receive(body, peer);
    assert.ok(step.kind !== 'refuse');
    const next = await client.receive(encodeMt(bend(decodeMt(step.body))));
    if (next.kind === 'done') return next.outcome;
    body = next.body;
  }
}

const bentAnswers: Readonly<Record<string, (answer: MtObject) => MtObject>> = {
  'a wrong nonce in resPQ': (answer) => (answer._ === 'resPQ' ? { ...answer, nonce: flip(answer.nonce, 3) } : answer),
  'an unknown server key': (answer) =>
    answer._ === 'resPQ' ? { ...answer, server_public_key_fingerprints: [1n] } : answer,
  'a prime for pq': (answer) =>
    answer._ === 'resPQ' ? { ...answer, pq: Uint8Array.of(0x7f, 0xff, 0xff, 0xff) } : answer,
  'a pq of nine bytes': (answer) => (answer._ === 'resPQ' ? { ...answer, pq: new Uint8Array(9).fill(3) } : answer),
  'a wrong server_nonce': (answer) =>
    answer._ === 'server_DH_params_ok' ? { ...answer, server_nonce: flip(answer.server_nonce, 1) } : answer,
  'a bent encrypted answer': (answer) =>
    answer._ === 'server_DH_params_ok' ? { ...answer, encrypted_answer: flip(answer.encrypted_answer, 40) } : answer,
  'a wrong new_nonce_hash1': (answer) =>
    answer._ === 'dh_gen_ok' ? { ...answer, new_nonce_hash1: flip(answer.new_nonce_hash1, 0) } : answer,
  'dh_gen_ok turned into dh_gen_retry': (answer) =>
    answer._ === 'dh_gen_ok'
      ? {
          _: 'dh_gen_retry',
          nonce: answer.nonce,
          server_nonce: answer.server_nonce,
          new_nonce_hash2: answer.new_nonce_hash1,
        }
      : answer,
  'an answer to nothing': (answer) => (answer._ === 'resPQ' ? { _: 'pong', msg_id: 1n, ping_id: 1n } : answer),
};

for (const [what, bend] of Object.entries(bentAnswers)) {
  test(`the client refuses ${what}`, async () => {
    await assert.rejects(finishBent(bend), KeyExchangeFault);
  });
}
