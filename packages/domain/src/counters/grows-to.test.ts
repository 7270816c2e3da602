import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LRUCache } from 'lru-cache';
import { growsTo } from './grows-to.ts';

test('a cache that grows at need holds no more than its bound, and forgets what was used longest ago', () => {
  const cache = new LRUCache<number, string>(growsTo(3));
  for (const key of [1, 2, 3]) cache.set(key, String(key));
  cache.get(1);
  for (const key of [4, 5, 5]) cache.set(key, String(key));
  assert.deepEqual([...cache.keys()], [5, 4, 1]);
});
