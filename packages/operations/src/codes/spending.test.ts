import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryCodeOf } from '@suaka/domain';
import { SimulatedClock } from '../admission/testing/simulated-clock.ts';
import { SpendingLimits, spendingLimits } from './index.ts';

const { block, country } = spendingLimits;
const inBlock = (index: number): string => `62812345${String(index).padStart(4, '0')}`;

test('a machine that has codes sent to numbers in a row and enters none is stopped for the hour', () => {
  const clock = new SimulatedClock();
  const spending = new SpendingLimits(clock, spendingLimits);
  for (let index = 0; index < block.unenteredPerHourMax; index++)
    assert.equal(spending.admit(inBlock(index)), undefined);
  const waitS = spending.admit(inBlock(9999));
  assert.ok(waitS !== undefined && waitS <= 3600 && waitS > 3500);
  assert.equal(spending.admit('628119990000'), undefined, 'other numbers of the country are served');
  clock.advance(waitS * 1000);
  assert.equal(spending.admit(inBlock(9999)), undefined);
});

test('people who enter their codes are stopped by the whole sum only', () => {
  const spending = new SpendingLimits(new SimulatedClock(), spendingLimits);
  for (let index = 0; index < block.perHourMax; index++) {
    assert.equal(spending.admit(inBlock(index)), undefined, String(index));
    spending.settled(inBlock(index));
  }
  assert.ok(spending.admit(inBlock(9999)) !== undefined);
});

test('a number settles what was counted for it once: entering codes twice makes no room', () => {
  const spending = new SpendingLimits(new SimulatedClock(), spendingLimits);
  for (let index = 0; index < block.unenteredPerHourMax; index++) spending.admit(inBlock(index));
  spending.settled(inBlock(5000));
  spending.settled(inBlock(0));
  spending.settled(inBlock(0));
  assert.equal(spending.admit(inBlock(7000)), undefined);
  assert.ok(spending.admit(inBlock(7001)) !== undefined);
});

test('a country is bounded over all of its blocks', () => {
  const limits = { ...spendingLimits, country: { ...country, unenteredPerHourMax: 3 } };
  const spending = new SpendingLimits(new SimulatedClock(), limits);
  for (let index = 0; index < 3; index++) assert.equal(spending.admit(`6281${index}00000000`), undefined);
  assert.ok(spending.admit('6281900000000') !== undefined);
  assert.equal(spending.admit('5511900000000'), undefined);
});

test('country codes have one, two or three digits', () => {
  const numbers = ['12025550100', '79161234567', '628123456789', '35312345678', '85212345678', '5511987654321'];
  assert.deepEqual(numbers.map(countryCodeOf), ['1', '7', '62', '353', '852', '55']);
});
