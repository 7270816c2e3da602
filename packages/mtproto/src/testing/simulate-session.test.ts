import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '@suaka/compression-node';
import { simulateSession } from './simulate-session.ts';

const SEEDS = 25;

test('over a link that loses, reorders and breaks, each call is executed once and answered once', () => {
  let lost = 0;
  let reconnects = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const report = simulateSession({ seed, compression: nodeCompression });
    assert.deepEqual(report.faults, [], `seed ${seed}`);
    for (let call = 0; call < 60; call += 1) {
      assert.equal(report.executions.get(call), 1, `seed ${seed}: executions of call ${call}`);
      assert.equal(report.answers.get(call), 1, `seed ${seed}: answers to call ${call}`);
    }
    assert.equal(report.pushes.received, report.pushes.sent, `seed ${seed}: pushes`);
    lost += report.lost;
    reconnects += report.reconnects;
  }
  assert.ok(lost > SEEDS * 10, `the link lost ${lost} messages`);
  assert.ok(reconnects > SEEDS * 3, `the link broke ${reconnects} times`);
});

test('a server that forgets its session executes calls twice, and the simulation sees it', () => {
  const report = simulateSession({ seed: 1, compression: nodeCompression, forgets: true });
  assert.ok([...report.executions.values()].some((count) => count > 1));
});
