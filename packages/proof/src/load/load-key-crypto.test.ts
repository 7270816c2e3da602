import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateServerKey, InlineServerKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import { factorizeByMemory, LoadKeyCrypto } from './load-key-crypto.ts';

test('both sides of an exchange with a load client compute the same secret', async () => {
  const server = new InlineServerKeyCrypto((await generateServerKey(new NodeCrypto())).privatePem);
  const client = new LoadKeyCrypto();
  const [ours, theirs] = [await client.dhGenerate(), await server.dhGenerate()];
  assert.deepEqual(
    await client.dhSecret(ours.secret, theirs.publicValue),
    await server.dhSecret(theirs.secret, ours.publicValue),
  );
});

test('products of primes are split, whether a prime was met before or not', () => {
  const [p, q, r] = [1_073_741_827n, 1_073_741_831n, 1_073_741_833n];
  assert.deepEqual(factorizeByMemory(p * q), [p, q]);
  assert.deepEqual(factorizeByMemory(q * r), [q, r]);
  assert.deepEqual(factorizeByMemory(p * r), [p, r]);
});
