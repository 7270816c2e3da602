import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prng } from '../../fuzz/prng.ts';
import { arrivals, peakRate, rateAt, timeOfShare } from './arrival-curve.ts';

test('the mean of the curve is one, and its height about three', () => {
  const steps = 10_000;
  let sum = 0;
  for (let step = 0; step < steps; step += 1) sum += rateAt((step + 0.5) / steps) / steps;
  assert.ok(Math.abs(sum - 1) < 1e-4, `${sum}`);
  assert.ok(peakRate > 2.9 && peakRate < 3.1);
});

test('the time of a share is where the area below the curve is that share', () => {
  const steps = 20_000;
  let area = 0;
  for (let step = 0; step < steps; step += 1) {
    area += rateAt((step + 0.5) / steps) / steps;
    if (step % 1000 === 500) assert.ok(Math.abs(timeOfShare(area) - (step + 1) / steps) < 1e-3, `at ${step}`);
  }
});

test('arrivals come in order, about as many as were asked for, and the same from one seed', () => {
  const times = [...arrivals(20_000, 1000, prng(7))];
  assert.ok(Math.abs(times.length - 20_000) < 600, `${times.length}`);
  assert.ok(times.every((time, index) => time >= (times[index - 1] ?? 0) && time <= 1000));
  assert.deepEqual(times.slice(0, 50), [...arrivals(20_000, 1000, prng(7))].slice(0, 50));
});
