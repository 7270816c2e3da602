import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BlockBuckets } from './block-buckets.ts';

const limits = { perS: 10, burst: 3, blocksMax: 2 };

const taken = (buckets: BlockBuckets, block: string, count: number, nowMs: number): number =>
  Array.from({ length: count }, () => buckets.take(block, nowMs)).filter(Boolean).length;

test('a block gets its burst at once and then its pace, whatever it asks for', () => {
  const buckets = new BlockBuckets(() => limits);
  assert.equal(taken(buckets, 'a', 50, 0), 3);
  assert.equal(taken(buckets, 'a', 50, 200), 2);
  assert.equal(taken(buckets, 'b', 2, 200), 2);
  assert.equal(taken(buckets, 'a', 50, 100_000), 3);
});

test('only so many blocks are counted, and those that came last keep their count', () => {
  const buckets = new BlockBuckets(() => limits);
  for (const block of ['a', 'b', 'c']) taken(buckets, block, 3, 0);
  assert.equal(taken(buckets, 'c', 1, 0), 0);
  assert.equal(taken(buckets, 'a', 1, 0), 1);
});
