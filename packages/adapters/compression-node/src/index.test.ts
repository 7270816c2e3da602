import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { nodeCompression } from './index.ts';

test('what was gzipped inflates to the same bytes, up to the limit and not past it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 500 }), fc.integer({ min: 1, max: 300 }), (part, times) => {
      const whole = new Uint8Array(part.length * times);
      for (let index = 0; index < times; index += 1) whole.set(part, index * part.length);
      const packed = nodeCompression.gzip(whole);
      assert.deepEqual(nodeCompression.gunzip(packed, whole.length), whole);
      if (whole.length > 1) assert.throws(() => nodeCompression.gunzip(packed, whole.length - 1));
    }),
    { seed: 1, numRuns: 60 },
  );
});

test('what mtcute packs, which has the header of zlib, inflates too', () => {
  const whole = new Uint8Array(300).fill(7);
  assert.deepEqual(nodeCompression.gunzip(deflateSync(whole), whole.length), whole);
});
