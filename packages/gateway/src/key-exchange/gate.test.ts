import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../testing/manual-clock.ts';
import { KeyExchangeGate } from './gate.ts';

const limits = { permanentQueueMax: 2, waitingMax: 3, waitingPerBlockMax: 2, waitMs: 1_000 };
const peer = { addressBlock: '192.0.2.1' };
const otherPeer = { addressBlock: '192.0.2.2' };

function gateWith(queue: { length: number }): { gate: KeyExchangeGate; clock: ManualClock } {
  const clock = new ManualClock();
  return { clock, gate: new KeyExchangeGate(clock, () => queue.length, limits) };
}

test('a temporary key goes on however busy the workers are', async () => {
  const { gate } = gateWith({ length: 1_000 });
  assert.equal(await gate.admit(peer, true), 'admitted');
});

test('a permanent key waits until the workers have room', async () => {
  const queue = { length: 2 };
  const { gate, clock } = gateWith(queue);
  const verdict = gate.admit(peer, false);
  clock.advance(100);
  queue.length = 1;
  clock.advance(100);
  assert.equal(await verdict, 'admitted');
});

test('whoever waits too long is told to come back', async () => {
  const { gate, clock } = gateWith({ length: 2 });
  const verdict = gate.admit(peer, false);
  clock.advance(1_100);
  assert.equal(await verdict, 'busy');
});

test('past the number that may wait, in all or of one block, the client comes back later', async () => {
  const queue = { length: 2 };
  const { gate, clock } = gateWith(queue);
  const first = [gate.admit(peer, false), gate.admit(peer, false)];
  assert.equal(await gate.admit(peer, false), 'busy');
  const other = gate.admit(otherPeer, false);
  assert.equal(await gate.admit(otherPeer, false), 'busy');
  queue.length = 0;
  clock.advance(100);
  assert.deepEqual(await Promise.all([...first, other]), ['admitted', 'admitted', 'admitted']);
});

test('those who wait are let in before those who come', async () => {
  const queue = { length: 2 };
  const { gate, clock } = gateWith(queue);
  const order: string[] = [];
  const first = gate.admit(peer, false).then(() => order.push('first'));
  queue.length = 0;
  const second = gate.admit(otherPeer, false).then(() => order.push('second'));
  clock.advance(100);
  await Promise.all([first, second]);
  assert.deepEqual(order, ['first', 'second']);
});
