import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodeState, codeEnded, codeLength, judgeCode, randomCode, type SentCode } from './code.ts';

const sent: SentCode = { hash: 'h', code: '04711', expiresAt: 1000, attempts: 0, state: CodeState.sent };

test('a code has five digits, leading zeros included', () => {
  const drawn = (value: number) => randomCode({ below: () => value, bytes: () => new Uint8Array(), long: () => 0n });
  assert.equal(drawn(0), '00000');
  assert.equal(drawn(47), '00047');
  assert.equal(drawn(99_999).length, codeLength);
});

test('only the right code, in time, unspent and not guessed at too often opens', () => {
  fc.assert(
    fc.property(
      fc.record({
        entered: fc.constantFrom('04711', '04712', ''),
        nowS: fc.integer({ min: 990, max: 1010 }),
        attempts: fc.integer({ min: 0, max: 6 }),
        state: fc.constantFrom(CodeState.sent, CodeState.proven, CodeState.spent),
      }),
      ({ entered, nowS, attempts, state }) => {
        const fault = judgeCode({ ...sent, attempts, state }, entered, nowS, 5);
        const isOpen = nowS < 1000 && attempts < 5 && state !== CodeState.spent;
        const expected = !isOpen ? 'PHONE_CODE_EXPIRED' : entered === '04711' ? undefined : 'PHONE_CODE_INVALID';
        assert.equal(fault, expected);
      },
    ),
    { seed: 5, numRuns: 1000 },
  );
});

test('an unknown hash is an expired code: nobody learns which numbers wait for one', () => {
  assert.equal(judgeCode(undefined, '04711', 0, 5), 'PHONE_CODE_EXPIRED');
  assert.equal(codeEnded(undefined, 0, 5), 'PHONE_CODE_EXPIRED');
});
