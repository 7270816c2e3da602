import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../testing/manual-clock.ts';
import { SaltSource } from './salts.ts';

const secret = new Uint8Array(32).fill(7);
const halfHourMs = 30 * 60_000;
const startMs = 1_000_000 * halfHourMs;

test('two nodes with the same secret derive the same salts, another secret others', () => {
  const clock = new ManualClock(startMs);
  const salt = new SaltSource(secret, clock).of(5n).current(startMs);
  assert.equal(new SaltSource(secret, clock).of(5n).current(startMs), salt);
  assert.notEqual(new SaltSource(new Uint8Array(32), clock).of(5n).current(startMs), salt);
  assert.notEqual(new SaltSource(secret, clock).of(6n).current(startMs), salt);
});

test('the salt of the half hour before is taken for five minutes, the next one a minute early', () => {
  const salts = new SaltSource(secret, new ManualClock(startMs)).of(5n);
  const before = salts.current(startMs - 1);
  const next = salts.current(startMs + halfHourMs);
  assert.ok(salts.accepts(before, startMs + 299_000));
  assert.ok(!salts.accepts(before, startMs + 301_000));
  assert.ok(!salts.accepts(next, startMs));
  assert.ok(salts.accepts(next, startMs + halfHourMs - 30_000));
});

test('the salt of the key exchange is taken for half an hour, for its key alone', () => {
  const source = new SaltSource(secret, new ManualClock(startMs));
  source.start(5n, 99n);
  assert.ok(source.of(5n).accepts(99n, startMs));
  assert.ok(!source.of(6n).accepts(99n, startMs));
  assert.ok(!source.of(5n).accepts(99n, startMs + halfHourMs));
});

test('future salts begin with the current one and leave no moment without one', () => {
  const salts = new SaltSource(secret, new ManualClock(startMs)).of(5n);
  const future = salts.future(4, startMs + 1000);
  assert.equal(future[0]?.salt, salts.current(startMs + 1000));
  assert.equal(future[0]?.validSince, startMs / 1000);
  for (const [index, each] of future.entries()) {
    const following = future[index + 1];
    if (following !== undefined) assert.ok(following.validSince <= each.validUntil);
  }
});
