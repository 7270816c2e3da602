import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PeerId } from '@suaka/domain';
import { LocalBus } from './local-bus.ts';

const [box, other] = [10_000_000 as PeerId, 10_000_001 as PeerId];

test('a message reaches every receiver of its box and no other', () => {
  const bus = new LocalBus<string>({ onFault: assert.ifError });
  const got: string[] = [];
  bus.subscribe(box, (message) => got.push(`a:${message}`));
  bus.subscribe(box, (message) => got.push(`b:${message}`));
  bus.subscribe(other, (message) => got.push(`c:${message}`));
  bus.publish(box, 'one');
  assert.deepEqual(got, ['a:one', 'b:one']);
});

test('who unsubscribed hears nothing, and a box without receivers is forgotten', () => {
  const bus = new LocalBus<string>({ onFault: assert.ifError });
  const got: string[] = [];
  const receive = (message: string): void => void got.push(message);
  const first = bus.subscribe(box, receive);
  const second = bus.subscribe(box, receive);
  first();
  bus.publish(box, 'one');
  assert.deepEqual(got, ['one']);
  second();
  second();
  bus.publish(box, 'two');
  assert.deepEqual(got, ['one']);
  assert.equal(bus.size, 0);
});

test('a fault in one receiver reaches neither the publisher nor another receiver', () => {
  const faults: unknown[] = [];
  const bus = new LocalBus<string>({ onFault: (fault) => faults.push(fault) });
  const got: string[] = [];
  bus.subscribe(box, () => {
    throw new Error('broken');
  });
  bus.subscribe(box, (message) => got.push(message));
  bus.publish(box, 'one');
  assert.deepEqual(got, ['one']);
  assert.equal(faults.length, 1);
});
