import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { NodeCrypto } from '@suaka/crypto-node';
import { openRsaKey } from './rsa-keys.ts';
import { openSeal } from './seal-key.ts';

const hashes = new NodeCrypto();
let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'suaka-keys-')), 'keys');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const modeOf = (name: string): number => statSync(join(folder, name)).mode & 0o777;

/** A store in which `ids` have sealed something. */
const storeWith = (ids: string[]) => ({
  sealIds: () => Promise.resolve(ids),
  rememberSeal: (id: string) => Promise.resolve(void ids.push(id)),
});

test('the first start makes the keys for their owner alone, and the next finds the same', async () => {
  const first = await openRsaKey(folder, hashes);
  const seal = await openSeal(folder, storeWith([]));
  assert.deepEqual([modeOf('rsa-private.pem'), modeOf('seal.key')], [0o600, 0o600]);
  assert.equal(statSync(folder).mode & 0o077, 0);
  assert.equal(readFileSync(join(folder, 'seal.key')).length, 32);
  assert.match(readFileSync(join(folder, 'rsa-public.pem'), 'utf8'), /BEGIN RSA PUBLIC KEY/u);
  const second = await openRsaKey(folder, hashes);
  assert.equal(second.publicKey.fingerprint, first.publicKey.fingerprint);
  assert.equal((await openSeal(folder, storeWith([seal.id]))).id, seal.id);
  assert.deepEqual(readdirSync(folder).toSorted(), ['rsa-private.pem', 'rsa-public.pem', 'seal.key']);
});

test('nodes that start at once agree on one key', async () => {
  const keys = await Promise.all([openRsaKey(folder, hashes), openRsaKey(folder, hashes), openRsaKey(folder, hashes)]);
  assert.equal(new Set(keys.map((key) => key.publicKey.fingerprint)).size, 1);
  const seals = await Promise.all([openSeal(folder, storeWith([])), openSeal(folder, storeWith([]))]);
  assert.equal(new Set(seals.map((seal) => seal.id)).size, 1);
});

test('a start is refused where keys are sealed and the seal is missing or another', async () => {
  const seal = await openSeal(folder, storeWith([]));
  rmSync(join(folder, 'seal.key'));
  await assert.rejects(openSeal(folder, storeWith([seal.id])), /is missing/u);
  assert.deepEqual(readdirSync(folder), [], 'no new key takes its place');
  await openSeal(folder, storeWith([]));
  await assert.rejects(openSeal(folder, storeWith([seal.id])), /bring the right file back/u);
});

test('a key that others can read is refused', async () => {
  await openRsaKey(folder, hashes);
  chmodSync(join(folder, 'rsa-private.pem'), 0o644);
  await assert.rejects(openRsaKey(folder, hashes), /chmod 600/u);
});
