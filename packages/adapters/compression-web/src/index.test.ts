import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '@suaka/compression-node';
import { webCompression } from './index.ts';

const sample = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) >> 3);

for (const [name, write, read] of [
  ['the browser reads what Node wrote', nodeCompression, webCompression],
  ['Node reads what the browser wrote', webCompression, nodeCompression],
] as const) {
  test(name, () => {
    const packed = write.gzip(sample);
    assert.ok(packed.length < sample.length / 4);
    assert.deepEqual(read.gunzip(packed, sample.length), sample);
  });

  test(`${name}, but never past the limit, and only whole gzip`, () => {
    const packed = write.gzip(sample);
    assert.throws(() => read.gunzip(packed, sample.length - 1));
    assert.throws(() => read.gunzip(packed.subarray(0, packed.length - 20), sample.length));
    assert.throws(() => read.gunzip(new Uint8Array(50), sample.length));
  });
}
