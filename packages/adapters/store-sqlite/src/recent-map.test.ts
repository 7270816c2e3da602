import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RecentMap } from './recent-map.ts';

test('never holds more than its bound, and keeps what was used last', () => {
  const map = new RecentMap<number, number>(10);
  for (let key = 1; key <= 1000; key++) {
    map.set(key, -key);
    assert.equal(map.get(key), -key);
    assert.ok(map.size <= 10);
    // Used again each time, so it is never among the forgotten.
    if (key > 1) assert.equal(map.get(1), -1);
  }
  assert.equal(map.get(2), undefined);
});

test('a value that was set anew is not hidden by the old one', () => {
  const map = new RecentMap<string, number>(4);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 3);
  assert.equal(map.get('a'), 3);
  map.delete('a');
  assert.equal(map.get('a'), undefined);
});
