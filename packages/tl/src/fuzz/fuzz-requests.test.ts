import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeRequest } from '../codec.ts';
import { PseudoRandom } from '../testing/pseudo-random.ts';
import { fuzzRequests } from './fuzz-requests.ts';
import { wellFormedRequests } from './well-formed-requests.ts';

test('whatever bytes come as a request, it is read or refused with TlError', () => {
  for (const seed of [1, 2]) {
    const { inputs, accepted, refused } = fuzzRequests({ count: 2_000, seed });
    assert.equal(inputs, 2_000);
    // A fuzz that reaches nothing, or damages nothing, would prove nothing.
    assert.ok(accepted > inputs / 200, `${accepted} accepted`);
    assert.ok(refused > inputs / 2, `${refused} refused`);
  }
});

test('what the inputs are made of is well-formed', () => {
  const requests = wellFormedRequests(50, new PseudoRandom(4)).slice(0, 50);
  for (const request of requests) assert.ok(decodeRequest(request)._);
});
