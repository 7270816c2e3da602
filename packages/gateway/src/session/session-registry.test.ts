import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { noDevice, type KeyRecord } from '@suaka/domain';
import { peerOf } from '../connection/peer.ts';
import { FakeServerSession } from '../testing/fake-session.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { TimerWheel } from '../time/timer-wheel.ts';
import type { Carrier } from './carrier.ts';
import type { LiveSession } from './live-session.ts';
import { SaltSource } from './salts.ts';
import { SessionRegistry } from './session-registry.ts';

const peer = peerOf('192.0.2.1');
const record = (id: bigint): KeyRecord => ({
  id,
  bytes: new Uint8Array(256),
  expiresAt: 0,
  createdAt: 0,
  hash: 0n,
  permKeyId: undefined,
  userId: undefined,
  isRevoked: false,
  layer: 0,
  device: noDevice,
  address: '',
  activeAt: 0,
});

class FakeCarrier implements Carrier {
  readonly released: (session: LiveSession) => void = (session) => void this.lost.push(session.id);
  readonly lost: bigint[] = [];
  endedFor: string | undefined;
  canTake(): boolean {
    return true;
  }
  send(): void {}
  eased(): void {}
  end(reason: string): void {
    this.endedFor = reason;
  }
}

let clock: ManualClock;
let registry: SessionRegistry;
let removed: bigint[];
let held: bigint[];

beforeEach(() => {
  clock = new ManualClock();
  removed = [];
  held = [];
  const salts = new SaltSource(new Uint8Array(32), clock);
  registry = new SessionRegistry({
    clock,
    wheel: new TimerWheel(clock),
    keys: {
      hold: ({ id }) => void held.push(id),
      release: ({ id }) => void held.splice(held.indexOf(id), 1),
    },
    limits: { sessionsMax: 3, sessionsPerKeyMax: 2 },
    saltsOf: ({ id }) => salts.of(id),
    createSession: (sessionId) => new FakeServerSession(sessionId),
    onRemoved: (session) => void removed.push(session.id),
    onDetached: () => undefined,
  });
});

test('a session is the same for every message of its key and id', () => {
  const key = record(1n);
  assert.equal(registry.session(key, 5n, peer), registry.session(key, 5n, peer));
  assert.notEqual(registry.session(record(2n), 5n, peer), registry.session(key, 5n, peer));
});

test('a session outlives its connection by its time and no longer, and its key is held as long', () => {
  const session = registry.session(record(1n), 5n, peer);
  const carrier = new FakeCarrier();
  registry.attach(session, carrier);
  clock.advance(600_000);
  assert.deepEqual(held, [1n]);
  registry.detach(session, carrier);
  clock.advance(59_000);
  assert.ok(registry.isKnown(session));
  clock.advance(2_000);
  assert.ok(!registry.isKnown(session));
  assert.deepEqual([removed, held, registry.size], [[5n], [], 0]);
});

test('a session that moved to another connection is not lost with the first', () => {
  const session = registry.session(record(1n), 5n, peer);
  const [first, second] = [new FakeCarrier(), new FakeCarrier()];
  registry.attach(session, first);
  registry.attach(session, second);
  registry.detach(session, first);
  assert.deepEqual(first.lost, [5n]);
  assert.equal(session.carrier, second);
});

test('at the limit the session that lost its connection longest ago gives way', () => {
  const sessions = [1n, 2n, 3n].map((id) => registry.session(record(id), id, peer));
  for (const session of sessions) registry.attach(session, new FakeCarrier());
  for (const session of [sessions[1], sessions[0]]) {
    if (session?.carrier !== undefined) registry.detach(session, session.carrier);
  }
  registry.session(record(4n), 4n, peer);
  assert.deepEqual(removed, [2n]);
});

test('one key has only so many sessions', () => {
  const key = record(1n);
  for (const id of [5n, 6n, 7n]) registry.session(key, id, peer);
  assert.deepEqual(removed, [5n]);
});

test('a key that ends takes its sessions and their connections with it', () => {
  const key = record(1n);
  const carrier = new FakeCarrier();
  for (const id of [5n, 6n]) registry.attach(registry.session(key, id, peer), carrier);
  registry.removeKey(1n, 'signed-out');
  assert.deepEqual([removed, held, carrier.endedFor], [[5n, 6n], [], 'signed-out']);
});
