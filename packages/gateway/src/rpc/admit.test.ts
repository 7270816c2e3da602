import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Caller } from '@suaka/api';
import type { UserId } from '@suaka/domain';
import { Admission, admissionLimits } from '@suaka/operations/admission';
import { ManualClock } from '../testing/manual-clock.ts';
import { admitBy } from './admit.ts';

const device = {
  apiId: 1,
  deviceModel: '',
  systemVersion: '',
  appVersion: '',
  langCode: '',
  systemLangCode: '',
  langPack: '',
};
const caller = (userId: number): Caller => ({
  authKeyId: BigInt(userId),
  sessionId: 1n,
  userId: userId as UserId,
  layer: 227,
  address: '192.0.2.1',
  isLoopback: false,
  device,
});
const random = { bytes: (length: number) => new Uint8Array(length), below: () => 0, long: () => 0n };

/** One request of lane 2 runs at a time, and two wait. */
function narrow() {
  const clock = new ManualClock();
  const lanes = { ...admissionLimits.lanes, 2: { ...admissionLimits.lanes[2], share: 0, runningMin: 1, queueMax: 2 } };
  const admission = new Admission({ clock, random, limits: { ...admissionLimits, lanes } });
  admission.start(() => ({ loopDelayMs: 0, loopShare: 0, writerDelayMs: 0, keyDelayMs: 0 }));
  return { clock, admit: admitBy(admission) };
}

test('a request that may go on makes no promise', () => {
  const { admit } = narrow();
  assert.equal(admit.enter(2, caller(1)), undefined);
  assert.equal(admit.enter(1, caller(1)), undefined);
});

test('a request that waits goes on when another has ended', async () => {
  const { admit } = narrow();
  void admit.enter(2, caller(1));
  const turn = admit.enter(2, caller(2));
  assert.ok(turn instanceof Promise);
  admit.left(2, 5);
  await turn;
});

test('a request for which there is no room hears FLOOD_WAIT, at once or after it waited in vain', async () => {
  const { admit, clock } = narrow();
  void admit.enter(2, caller(1));
  const waiting = [admit.enter(2, caller(2)), admit.enter(2, caller(3))];
  assert.throws(() => void admit.enter(2, caller(4)), /^RpcError: FLOOD_WAIT_\d+$/u);
  const refused = waiting.map((turn) => assert.rejects(async () => turn, /^RpcError: FLOOD_WAIT_\d+$/u));
  clock.advance(admissionLimits.lanes[2].patienceMs + 2 * admissionLimits.tickMs);
  await Promise.all(refused);
});
