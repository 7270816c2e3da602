import assert from 'node:assert/strict';
import test from 'node:test';
import { loadService } from '../generator/load-schemas.ts';
import { decodeMt, decodeMtPrefix, encodeMt, type FutureSalts, type MtObject } from './mtproto.ts';
import { PseudoRandom } from './testing/pseudo-random.ts';
import { RandomObjects } from './testing/random-objects.ts';
import { SchemaWriter } from './testing/schema-writer.ts';

const { entries } = loadService();

test('every service message survives encoding and decoding, as its schema says', () => {
  const random = new PseudoRandom(1);
  const objects = new RandomObjects(entries);
  const writer = new SchemaWriter(entries);
  assert.ok(entries.length > 30);
  for (const entry of entries) {
    const value = objects.of(entry, random, 'all');
    const bytes = encodeMt(value as MtObject);
    assert.deepEqual(bytes, writer.write(value), entry.name);
    assert.deepEqual(decodeMt(bytes), value, entry.name);
  }
});

test('future salts survive, though their vector is bare', () => {
  const salts: FutureSalts = {
    _: 'future_salts',
    req_msg_id: 5n,
    now: 6,
    salts: [{ _: 'future_salt', valid_since: 1, valid_until: 2, salt: -3n }],
  };
  assert.deepEqual(decodeMt(encodeMt(salts)), salts);
});

test('inner data says where it ends, for the padding that follows', () => {
  const bytes = encodeMt({ _: 'ping', ping_id: 9n });
  const { value, end } = decodeMtPrefix(Uint8Array.of(...bytes, 1, 2, 3));
  assert.deepEqual(value, { _: 'ping', ping_id: 9n });
  assert.equal(end, bytes.length);
});
