import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contactNumber, countryOf, signInNumber } from './phone-number.ts';
import { readNumber } from './number.ts';
import { testCode, testNumber } from './test-number.ts';

test('a number is the same however it is written', () => {
  for (const text of ['+62 812-3456-7890', '6281234567890', '+62 (812) 3456 7890']) {
    assert.equal(signInNumber(text), '6281234567890', text);
  }
});

test('what no country has is refused', () => {
  for (const text of ['', '+', '12', '99966200001', '+62 8', '0812345678', '1'.repeat(16), 'suaka']) {
    assert.throws(() => signInNumber(text), /PHONE_NUMBER_INVALID/u, text);
  }
});

test('an entry of an address book is taken as it stands when it is international, else from home', () => {
  const home = () => countryOf('6281234567890');
  assert.equal(contactNumber('0812-3456-7891', home), '6281234567891');
  assert.equal(contactNumber('+49 151 23456789', home), '4915123456789');
  assert.equal(contactNumber('0049 151 23456789', home), '4915123456789');
  assert.equal(
    contactNumber('0812-3456-7891', () => undefined),
    undefined,
  );
  assert.equal(contactNumber('123', home), undefined);
  assert.equal(contactNumber('', home), undefined);
});

test('whatever an address book holds, an entry is digits of a possible length or nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const number = contactNumber(text, () => 'ID');
      assert.ok(number === undefined || /^\d{7,15}$/u.test(number));
    }),
    { seed: 4, numRuns: 2000 },
  );
});

test('a test number names its data centre, and its code repeats it', () => {
  assert.deepEqual(testNumber('9996621234'), { dcId: 2 });
  assert.deepEqual(testNumber('999663123456789'), { dcId: 3 });
  assert.equal(testCode({ dcId: 3 }, 5), '33333');
  for (const digits of ['999662123', '9996621234567890', '9996521234', '6281234567890']) {
    assert.equal(testNumber(digits), undefined, digits);
  }
});

test('test numbers exist in test mode alone, and belong to their data centre', () => {
  const here = { dcId: 2, dcIds: [2, 4], testMode: true };
  assert.deepEqual(readNumber('+99966 2 1234', here), { phone: '9996621234', test: { dcId: 2 } });
  assert.throws(() => readNumber('9996641234', here), /PHONE_MIGRATE_4/u);
  assert.throws(() => readNumber('9996671234', here), /PHONE_NUMBER_INVALID/u);
  assert.throws(() => readNumber('9996621234', { ...here, testMode: false }), /PHONE_NUMBER_INVALID/u);
});
