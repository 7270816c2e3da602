import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RECEIVED_MAX } from './limits.ts';
import { ANSWERED, ReceivedLog, REQUEST } from './received-log.ts';

const START_MS = 1_800_000_000_000;
const idOf = (ms: number, index: number): bigint =>
  (BigInt(Math.floor((START_MS + ms) / 1000)) << 32n) + BigInt(index * 4);

test('the log finds what was inserted, in any order, and keeps msg_ids ascending', () => {
  const arrivals = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.nat(50)), {
    maxLength: 300,
    selector: ([ms, index]) => idOf(ms, index),
  });
  fc.assert(
    fc.property(arrivals, (all) => {
      const log = new ReceivedLog();
      for (const [ms, index] of all) {
        const msgId = idOf(ms, index);
        const found = log.find(msgId);
        assert.ok(found < 0);
        log.insert(~found, msgId, index, REQUEST, START_MS + 200_000);
      }
      assert.equal(log.length, all.length);
      for (let at = 1; at < log.length; at += 1) assert.ok(log.msgIdAt(at - 1) < log.msgIdAt(at));
      for (const [ms, index] of all) {
        const at = log.find(idOf(ms, index));
        assert.ok(at >= 0);
        assert.deepEqual([log.seqNoAt(at), log.flagsAt(at)], [index, REQUEST]);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('however many messages come, the log stays within its bound and never forgets a running request', () => {
  const log = new ReceivedLog();
  const running = idOf(0, 1);
  log.insert(~log.find(running), running, 1, REQUEST, START_MS);
  for (let index = 2; index < 3 * RECEIVED_MAX; index += 1) {
    const msgId = idOf(index, index);
    log.insert(~log.find(msgId), msgId, 0, REQUEST | ANSWERED, START_MS + index);
    assert.ok(log.length <= RECEIVED_MAX + 1);
  }
  assert.ok(log.find(running) >= 0);
  assert.ok(log.floor >= idOf(2, 2));
});

test('what the window of msg_ids keeps out anyway is forgotten with the next message after a while', () => {
  const log = new ReceivedLog();
  const insertAt = (ms: number): void => {
    const msgId = idOf(ms, 0);
    log.insert(~log.find(msgId), msgId, 0, 0, START_MS + ms);
  };
  for (let second = 0; second < 100; second += 1) insertAt(second * 1000);
  insertAt(350_000);
  assert.equal(log.length, 51);
  insertAt(900_000);
  assert.equal(log.length, 1);
  assert.equal(log.floor, idOf(350_000, 0));
});
