import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstUserId, userIdMax, type UserId } from '../ids.ts';
import { dcOfUser, nextUserId, shares } from './user-id-share.ts';

test('the shares of the data centres never meet, and an id tells whose it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: shares }), fc.integer({ min: 1, max: 50 }), (dcId, count) => {
      let last: UserId | undefined;
      for (let index = 0; index < count; index++) {
        const next = nextUserId(last, dcId);
        assert.ok(next >= firstUserId && next > (last ?? 0));
        assert.equal(dcOfUser(next), dcId);
        last = next;
      }
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('a data centre without a share and an id past the last are faults', () => {
  assert.throws(() => nextUserId(undefined, 0), RangeError);
  assert.throws(() => nextUserId(undefined, shares + 1), RangeError);
  assert.throws(() => nextUserId((userIdMax - 5) as UserId, 2), RangeError);
});
