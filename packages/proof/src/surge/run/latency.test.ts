import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latencyOf, rushRatio } from './latency.ts';

test('a calm of 100 ms may grow by a fifth, one of 5 ms by five milliseconds', () => {
  assert.ok(Math.abs(rushRatio(100, 120) - 1.2) < 1e-9);
  assert.ok(Math.abs(rushRatio(5, 10) - 1.2) < 1e-9);
  assert.ok(rushRatio(5, 10.5) > 1.2);
  assert.ok(rushRatio(100, 121) > 1.2);
});

test('percentiles come from all that was measured', () => {
  const latency = latencyOf(Array.from({ length: 100 }, (_, index) => index + 1));
  assert.deepEqual(latency, { count: 100, p50Ms: 51, p95Ms: 96, p99Ms: 100, maxMs: 100 });
});
