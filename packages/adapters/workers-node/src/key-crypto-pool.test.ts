import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { generateServerKey, InlineClientKeyCrypto, InlineServerKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import { KeyCryptoBusy } from '@suaka/mtproto';
import { KeyCryptoPool } from './key-crypto-pool.ts';

const crypto = new NodeCrypto();
const { privatePem, publicKey } = await generateServerKey(crypto);
const inline = new InlineServerKeyCrypto(privatePem);
const client = new InlineClientKeyCrypto();
const pool = new KeyCryptoPool({ privatePem, workerCount: 1, queueLengthMax: 8 });
after(() => pool.close());

test('the pool computes what the calling thread would', async () => {
  const data = crypto.randomBytes(256);
  data[0] = 0;
  const sealed = await client.rsaPublic(publicKey, data);
  assert.deepEqual(await pool.rsaPrivate(sealed), data);
  assert.deepEqual(await inline.rsaPrivate(sealed), data);
  const [mine, theirs] = [await pool.dhGenerate(), await client.dhGenerate()];
  const secret = await pool.dhSecret(mine.secret, theirs.publicValue);
  assert.deepEqual(secret, await inline.dhSecret(mine.secret, theirs.publicValue));
  assert.deepEqual(secret, await client.dhSecret(theirs.secret, mine.publicValue));
  assert.equal(secret.length, 256);
});

test('no key pair is given out twice, whether it was ready or not', async () => {
  const blocks = Array.from({ length: 6 }, () => new Uint8Array(256).fill(1));
  await Promise.all(blocks.map((block) => pool.rsaPrivate(block)));
  const pairs = [];
  for (let index = 0; index < 12; index += 1) pairs.push(await pool.dhGenerate());
  assert.equal(new Set(pairs.map(({ secret }) => Buffer.from(secret).toString('hex'))).size, 12);
});

test('a block above the modulus has no result', async () => {
  assert.equal(await pool.rsaPrivate(new Uint8Array(256).fill(255)), undefined);
});

test('exponents have 256 bits, and public values 256 bytes', async () => {
  for (let index = 0; index < 8; index += 1) {
    const { secret, publicValue } = await pool.dhGenerate();
    assert.equal(secret.length, 32);
    assert.ok((secret[0] ?? 0) >= 0x80);
    assert.equal(publicValue.length, 256);
  }
});

test('a full queue rejects as busy', async () => {
  const [secret, peer] = [new Uint8Array(32).fill(200), new Uint8Array(256).fill(5)];
  const work = Array.from({ length: 12 }, () => pool.dhSecret(secret, peer));
  const settled = await Promise.allSettled(work);
  const busy = settled.filter((each) => each.status === 'rejected' && each.reason instanceof KeyCryptoBusy);
  assert.equal(busy.length, 4);
});
