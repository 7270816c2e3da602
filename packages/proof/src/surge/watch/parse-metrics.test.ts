import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMetrics, sumOf } from './parse-metrics.ts';

const page = `# HELP suaka_open What is open.
# TYPE suaka_open gauge
suaka_open{what="connections"} 12
suaka_open{what="say \\"hi\\", {you}"} 3 1700000000
process_cpu_seconds_total 1.5e1
`;

test('values, labels and escaped marks are read, comments are not', () => {
  const metrics = parseMetrics(page);
  assert.equal(metrics.length, 3);
  assert.deepEqual(metrics[1]?.labels, { what: 'say \\"hi\\", {you}' });
  assert.equal(sumOf(metrics, 'process_cpu_seconds_total'), 15);
});

test('a metric is summed over the labels that were not named', () => {
  const metrics = parseMetrics(page);
  assert.equal(sumOf(metrics, 'suaka_open'), 15);
  assert.equal(sumOf(metrics, 'suaka_open', { what: 'connections' }), 12);
});
