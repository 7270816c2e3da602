import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prng } from '../testing/prng.ts';
import { ReconnectPolicy } from './reconnect-policy.ts';

const options = { delayMs: 500, delayMsMax: 30_000, budget: 8, refillMs: 20_000 };

test('delays are drawn from an interval that doubles up to its limit', () => {
  const policy = new ReconnectPolicy({ ...options, budget: 1000 }, () => 0.5);
  const delays = Array.from({ length: 9 }, () => policy.nextDelayMs(0));
  assert.deepEqual(delays, [250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  policy.succeeded();
  assert.equal(policy.nextDelayMs(0), 250);
});

test('connections that open and break at once use up the budget, which time alone gives back', () => {
  const random = prng(1);
  const policy = new ReconnectPolicy(options, random);
  let nowMs = 1e12;
  let attempts = 0;
  for (const endMs = nowMs + 3_600_000; nowMs < endMs; attempts += 1) {
    policy.succeeded();
    nowMs += policy.nextDelayMs(nowMs);
  }
  assert.ok(attempts <= options.budget + 3_600_000 / options.refillMs + 1, `${attempts} attempts in an hour`);
  assert.ok(attempts > 100);
});

test('a server that asks for peace gets it', () => {
  const policy = new ReconnectPolicy(options, () => 0);
  assert.equal(policy.nextDelayMs(0, 15_000), 15_000);
});
