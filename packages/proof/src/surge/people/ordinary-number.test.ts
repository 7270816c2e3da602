import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInNumber } from '@suaka/domain';
import { regions } from '../day/regions.ts';
import { OrdinaryNumbers } from './ordinary-number.ts';

test('numbers of every region can be signed up with, and none comes twice', () => {
  const numbers = new OrdinaryNumbers(123_456);
  const seen = new Set<string>();
  for (let index = 0; index < 4_000; index += 1) {
    const number = numbers.next(index % regions.length);
    assert.equal(signInNumber(number), number);
    seen.add(number);
  }
  assert.equal(seen.size, 4_000);
});
