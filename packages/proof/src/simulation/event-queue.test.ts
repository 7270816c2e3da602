import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prng } from '../fuzz/prng.ts';
import { EventQueue } from './event-queue.ts';

test('events come out in the order of their time, also those that are added on the way', () => {
  const random = prng(3);
  const queue = new EventQueue(10_000_000);
  const waiting: number[] = [];
  let nowMs = 0;
  for (let step = 0; step < 60_000; step += 1) {
    if (waiting.length === 0 || random() < 0.55) {
      const timeMs = nowMs + Math.floor(random() ** 4 * 3_000_000);
      queue.add(timeMs, step % 7, step);
      waiting.push(timeMs);
    } else {
      nowMs = queue.peekMs();
      assert.ok(queue.peekMs() === nowMs);
      queue.take();
      const at = waiting.indexOf(nowMs);
      assert.notEqual(at, -1);
      waiting.splice(at, 1);
    }
  }
  assert.equal(queue.length, waiting.length);
  const rest: number[] = [];
  for (; queue.length > 0; queue.take()) rest.push(queue.peekMs());
  assert.deepEqual(
    rest,
    waiting.toSorted((a, b) => a - b),
  );
  assert.equal(queue.peekMs(), Number.POSITIVE_INFINITY);
});

test('an event keeps its kind and its subject', () => {
  const queue = new EventQueue(100_000);
  for (let index = 0; index < 200_000; index += 1) queue.add((index * 37) % 100_000, index % 256, index);
  for (; queue.length > 0;) {
    const timeMs = queue.peekMs();
    const kind = queue.take();
    assert.equal(kind, queue.subject % 256);
    assert.equal(timeMs, (queue.subject * 37) % 100_000);
  }
});
