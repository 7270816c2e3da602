import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CoDel } from './codel.ts';

const limits = { targetMs: 5, intervalMs: 100 };

test('a queue whose every wait over an interval was longer than the target is overloaded', () => {
  const codel = new CoDel();
  for (let ms = 0; ms <= 200; ms += 10) codel.waited(20, ms, limits);
  assert.equal(codel.isOverloaded, true);
});

test('a burst is no overload: one short wait in an interval shows that the queue was empty', () => {
  const codel = new CoDel();
  for (let ms = 0; ms <= 1_000; ms += 10) {
    codel.waited(ms % 90 === 0 ? 0 : 50, ms, limits);
    assert.equal(codel.isOverloaded, false);
  }
});

test('an overload is over with the first short wait, or with an interval in which nobody waited', () => {
  const overloaded = (): CoDel => {
    const codel = new CoDel();
    for (let ms = 0; ms <= 200; ms += 10) codel.waited(20, ms, limits);
    return codel;
  };
  const eased = overloaded();
  eased.waited(1, 210, limits);
  assert.equal(eased.isOverloaded, false);
  const empty = overloaded();
  empty.look(310, limits);
  empty.look(420, limits);
  assert.equal(empty.isOverloaded, false);
});
