import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeMt, encodeMt } from '@suaka/tl/mtproto';
import { clientOptions, crypto, peer, serverKeyCrypto, startServer } from '@suaka/proof/wire/exchange-harness';
import type { Crypto } from '../crypto/port.ts';
import { dhPrime } from '../crypto/dh-group.ts';
import { ClientKeyExchange } from './client-key-exchange.ts';
import { sealHashed } from './hashed-data.ts';
import { exchangeKeys } from './nonces.ts';
import type { KeyExchangeStep } from './types.ts';

const prime = BigInt(`0x${Buffer.from(dhPrime).toString('hex')}`);
const bytesOf = (value: bigint, length = 256): Uint8Array =>
  new Uint8Array(Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex'));

/** A client that sends `publicValue` as its g_b, whatever its own checks would say. */
async function sendPublic(publicValue: Uint8Array): Promise<{ step: KeyExchangeStep; keptCount: number }> {
  let keptCount = 0;
  const { server } = startServer({
    keyCrypto: {
      rsaPrivate: (data) => serverKeyCrypto.rsaPrivate(data),
      dhGenerate: () => serverKeyCrypto.dhGenerate(),
      dhSecret: async () => new Uint8Array(256).fill(7),
    },
    keep: async () => {
      keptCount += 1;
      return 'kept';
    },
  });
  const drawn: Uint8Array[] = [];
  const recording: Crypto = Object.assign(Object.create(crypto) as Crypto, {
    randomBytes(length: number): Uint8Array {
      const bytes = crypto.randomBytes(length);
      if (length === 32) drawn.push(bytes);
      return bytes;
    },
  });
  const client = new ClientKeyExchange({ ...clientOptions, crypto: recording });
  let body = client.start();
  for (;;) {
    const query = decodeMt(body);
    if (query._ === 'set_client_DH_params') {
      const { nonce, server_nonce } = query;
      const newNonce = drawn[0];
      assert.ok(newNonce !== undefined);
      const keys = exchangeKeys(crypto, newNonce, server_nonce);
      const inner = { _: 'client_DH_inner_data', nonce, server_nonce, retry_id: 0n, g_b: publicValue } as const;
      const encrypted_data = sealHashed(crypto, keys, inner);
      const step = await server.receive(encodeMt({ ...query, encrypted_data }), peer);
      return { step, keptCount };
    }
    const step = await server.receive(body, peer);
    assert.ok(step.kind === 'reply');
    const next = await client.receive(step.body);
    assert.ok(next.kind === 'send');
    body = next.body;
  }
}

const unsafe: Readonly<Record<string, Uint8Array>> = {
  zero: bytesOf(0n),
  one: bytesOf(1n),
  'the generator': bytesOf(3n, 1),
  'just below 2^1984': bytesOf(2n ** 1984n - 1n),
  'p - 1': bytesOf(prime - 1n),
  'p - 2^1984': bytesOf(prime - 2n ** 1984n),
  p: dhPrime,
  'more than p': new Uint8Array(256).fill(255),
  'too many bytes': new Uint8Array(257).fill(1),
  nothing: new Uint8Array(0),
};

for (const [what, value] of Object.entries(unsafe)) {
  test(`g_b = ${what} is answered -404, and no key is kept`, async () => {
    const { step, keptCount } = await sendPublic(value);
    assert.deepEqual(step, { kind: 'refuse', transportError: -404 });
    assert.equal(keptCount, 0);
  });
}

const safe: Readonly<Record<string, Uint8Array>> = {
  '2^1984': bytesOf(2n ** 1984n),
  'p - 2^1984 - 1': bytesOf(prime - 2n ** 1984n - 1n),
  'a value whose leading zero bytes are left out': bytesOf(2n ** 2000n, 251),
};

for (const [what, value] of Object.entries(safe)) {
  test(`g_b = ${what} is taken`, async () => {
    const { step, keptCount } = await sendPublic(value);
    assert.equal(step.kind, 'done');
    assert.equal(keptCount, 1);
  });
}
