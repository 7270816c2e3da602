import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UserId } from '../ids.ts';
import { ImportAllowance } from './import-allowance.ts';

const still = { cancel: () => undefined };
const clock = { ms: 1_700_000_000_000, nowMs: () => clock.ms, after: () => still, every: () => still };
const [ana, budi] = [10_000_001 as UserId, 10_000_002 as UserId];

test('a person looks up so many numbers a day, whatever others do, and as many the day after', () => {
  const allowance = new ImportAllowance(clock, { numbersPerDayMax: 10, peopleMax: 100 });
  assert.equal(allowance.take(ana, 8), 8);
  assert.equal(allowance.take(ana, 8), 2);
  assert.equal(allowance.take(ana, 1), 0);
  assert.equal(allowance.take(budi, 10), 10);
  clock.ms += allowance.waitS(ana) * 1000;
  assert.equal(allowance.take(ana, 8), 8);
});
