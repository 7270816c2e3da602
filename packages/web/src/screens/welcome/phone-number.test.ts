import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginNumber, readNumber, showNumber } from './phone-number.ts';

test('a number with its country code finds its country', () => {
  const typed = readNumber('+6281234567890', undefined);
  assert.equal(typed.country, 'ID');
  assert.equal(typed.full, '+6281234567890');
  assert.equal(typed.text, '+62 812 3456 7890');
});

test('a number written as at home belongs to the chosen country', () => {
  assert.equal(readNumber('081234567890', 'ID').full, '+6281234567890');
});

test('a number of no known country is kept as typed', () => {
  const typed = readNumber('+99966 2 1234', 'ID');
  assert.equal(typed.full, '+9996621234');
  assert.equal(typed.country, undefined);
});

test('only what belongs to a number is kept', () => {
  assert.equal(readNumber('tel: +62 812 abc', 'ID').full, '+62812');
});

test('choosing a country begins its number, and a shown number is grouped', () => {
  assert.equal(beginNumber('ID').text, '+62 ');
  assert.equal(showNumber('6281234567890'), '+62 812 3456 7890');
});
