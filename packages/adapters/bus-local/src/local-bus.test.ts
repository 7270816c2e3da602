import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PeerId } from '@suaka/domain';
import { LocalBus } from './local-bus.ts';

const box = 10_000_000 as PeerId;
const otherBox = 10_000_001 as PeerId;

test('a message reaches those who listen to its box, until they stop', () => {
  const bus = new LocalBus<string>(assert.fail);
  const heard: string[] = [];
  const stop = bus.subscribe(box, (message) => heard.push(`a ${message}`));
  bus.subscribe(box, (message) => heard.push(`b ${message}`));
  bus.publish(box, 'one');
  bus.publish(otherBox, 'elsewhere');
  stop();
  bus.publish(box, 'two');
  assert.deepEqual(heard, ['a one', 'b one', 'b two']);
});

test('stopping twice does not stop someone who came later', () => {
  const bus = new LocalBus<string>(assert.fail);
  const heard: string[] = [];
  const stop = bus.subscribe(box, () => undefined);
  stop();
  bus.subscribe(box, (message) => heard.push(message));
  stop();
  bus.publish(box, 'one');
  assert.deepEqual(heard, ['one']);
});

test('a receiver that throws disturbs neither the publisher nor the others', () => {
  const faults: unknown[] = [];
  const bus = new LocalBus<string>((fault) => faults.push(fault));
  const heard: string[] = [];
  bus.subscribe(box, () => {
    throw new Error('broken');
  });
  bus.subscribe(box, (message) => heard.push(message));
  bus.publish(box, 'one');
  assert.deepEqual(heard, ['one']);
  assert.equal(faults.length, 1);
});
