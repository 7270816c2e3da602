import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCosts } from '../costs/costs.ts';
import { peakRate } from '../surge/day/arrival-curve.ts';
import { longestWaitS, planDay } from './plan.ts';

test('nobody waits where the peak is provided for, and the less is provided the longer they wait', () => {
  assert.equal(longestWaitS(peakRate), 0);
  assert.ok(longestWaitS(2) > 0);
  assert.ok(longestWaitS(1) > longestWaitS(1.5));
  assert.ok(longestWaitS(1.5) > longestWaitS(2));
});

test('what is provided for a day twice as dear is twice as many cores, and regions add up to the day', () => {
  const costs = readCosts();
  const double = (all: readonly number[]): number[] => all.map((us) => us * 2);
  const { signUp, message } = costs.work;
  const dear = {
    ...costs,
    work: {
      ...costs.work,
      signUp: { ...signUp, allUs: double(signUp.allUs) },
      message: { ...message, allUs: double(message.allUs) },
    },
  };
  const sum = (plan: ReturnType<typeof planDay>): number => plan.reduce((all, { forPeak }) => all + forPeak.cores, 0);
  assert.ok(Math.abs(sum(planDay(dear)) / sum(planDay(costs)) - 2) < 1e-9);
  const newcomers = planDay(costs).reduce((all, region) => all + region.newcomers, 0);
  assert.ok(Math.abs(newcomers - 70_000_000) < 1);
});
