import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transportErrors, type KeyExchangeStep } from '@suaka/mtproto';
import { encodeMt } from '@suaka/tl/mtproto';
import { ManualClock } from '../testing/manual-clock.ts';
import { KeyExchangeGate, type KeyExchangeGateParts } from './gate.ts';

const limits = {
  proofQueueMax: 4,
  permanentQueueMax: 2,
  waitingMax: 3,
  waitingPerBlockMax: 2,
  waitMs: 1_000,
  beginsPerS: 1,
  beginsBurst: 2,
  blocksMax: 100,
};
const peer = { addressBlock: '192.0.2.1' };
const otherPeer = { addressBlock: '192.0.2.2' };

function gateWith(queue: { length: number }, parts: Partial<KeyExchangeGateParts> = {}) {
  const clock = new ManualClock();
  const gate = new KeyExchangeGate({
    clock,
    queueLength: () => queue.length,
    permanentPerS: () => undefined,
    isCounted: () => true,
    limits,
    ...parts,
  });
  return { clock, gate };
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

test('address blocks take turns, so that one who waits alone is let in before the second of a crowd', async () => {
  const queue = { length: 2 };
  const { gate, clock } = gateWith(queue);
  const order: string[] = [];
  const note = (name: string) => () => order.push(name);
  const all = [
    gate.admit(peer, false).then(note('first')),
    gate.admit(peer, false).then(note('second')),
    gate.admit(otherPeer, false).then(note('alone')),
  ];
  queue.length = 0;
  clock.advance(100);
  await Promise.all(all);
  assert.deepEqual(order, ['first', 'alone', 'second']);
});

test('permanent keys come at the pace of the newcomers, however much room the workers have', async () => {
  const { gate, clock } = gateWith({ length: 0 }, { permanentPerS: () => 2 });
  let admitted = 0;
  for (const block of ['a', 'b', 'c', 'd']) {
    void gate.admit({ addressBlock: block }, false).then((verdict) => (admitted += verdict === 'admitted' ? 1 : 0));
  }
  const seen: number[] = [];
  for (let half = 0; half < 3; half += 1) {
    clock.advance(510);
    await new Promise(setImmediate);
    seen.push(admitted);
  }
  // One at once and one each half a second; whoever waited for a second comes back another time.
  assert.deepEqual(seen, [2, 2, 2]);
});

const done: KeyExchangeStep = { kind: 'reply', body: new Uint8Array(0) };
const nonce = new Uint8Array(16);
const begin = encodeMt({ _: 'req_pq_multi', nonce });
const proof = encodeMt({
  _: 'req_DH_params',
  nonce,
  server_nonce: nonce,
  p: new Uint8Array(4),
  q: new Uint8Array(4),
  public_key_fingerprint: 1n,
  encrypted_data: new Uint8Array(256),
});

test('proofs of work wait before they cost an RSA operation, and are refused where too many of a block do', async () => {
  const queue = { length: 4 };
  const { gate, clock } = gateWith(queue);
  let received = 0;
  const before = gate.before({
    receive: () => {
      received += 1;
      return Promise.resolve(done);
    },
  });
  const waiting = [before.receive(proof, peer), before.receive(proof, peer)];
  assert.deepEqual(await before.receive(proof, peer), { kind: 'refuse', transportError: transportErrors.flood });
  assert.equal(received, 0);
  queue.length = 0;
  clock.advance(100);
  assert.deepEqual(await Promise.all(waiting), [done, done]);
});

test('a block that begins exchanges without end is refused beyond its pace, and no other with it', async () => {
  const { gate, clock } = gateWith({ length: 0 });
  const before = gate.before({ receive: () => Promise.resolve(done) });
  const kinds = async (from: typeof peer, count: number): Promise<string> =>
    (await Promise.all(Array.from({ length: count }, () => before.receive(begin, from))))
      .map(({ kind }) => kind)
      .join();
  assert.equal(await kinds(peer, 3), 'reply,reply,refuse');
  assert.equal(await kinds(otherPeer, 1), 'reply');
  clock.advance(1_000);
  assert.equal(await kinds(peer, 2), 'reply,refuse');
});

test('a machine that talks to itself in test mode is counted as many', async () => {
  const { gate } = gateWith({ length: 2 }, { isCounted: () => false });
  const before = gate.before({ receive: () => Promise.resolve(done) });
  const steps = await Promise.all(Array.from({ length: 5 }, () => before.receive(begin, peer)));
  assert.ok(steps.every(({ kind }) => kind === 'reply'));
});
