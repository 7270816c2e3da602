import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Clock } from '@suaka/domain';
import { WindowCounter } from './window-counter.ts';

const handMovedClock = (): Clock & { ms: number } => ({
  ms: 1_700_000_000_000,
  nowMs() {
    return this.ms;
  },
  after: () => ({ cancel: () => undefined }),
  every: () => ({ cancel: () => undefined }),
});

test('as many are admitted as the limit says, and each key for itself', () => {
  const counter = new WindowCounter(handMovedClock(), { countMax: 3, windowS: 60 }, 10);
  for (let index = 0; index < 3; index++) assert.equal(counter.admit('a'), undefined);
  assert.ok((counter.admit('a') ?? 0) >= 1);
  assert.equal(counter.admit('b'), undefined);
});

test('whoever waits as long as told is admitted, and not much earlier', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 5, maxLength: 80 }),
      (countMax, gapsMs) => {
        const clock = handMovedClock();
        const counter = new WindowCounter(clock, { countMax, windowS: 60 }, 10);
        for (const gapMs of gapsMs) {
          clock.ms += gapMs;
          const waitS = counter.admit('a');
          if (waitS === undefined) continue;
          assert.ok(waitS >= 1 && waitS <= 120, `waits ${waitS} s`);
          clock.ms += waitS * 1000;
          assert.equal(counter.admit('a'), undefined);
        }
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('no window holds more than twice the limit, whatever the order of calls', () => {
  const clock = handMovedClock();
  const counter = new WindowCounter(clock, { countMax: 10, windowS: 60 }, 10);
  let admitted = 0;
  for (let second = 0; second < 60; second++) {
    clock.ms += 1000;
    for (let call = 0; call < 5; call++) if (counter.admit('a') === undefined) admitted += 1;
  }
  assert.ok(admitted <= 20, `${admitted} in one window`);
});
