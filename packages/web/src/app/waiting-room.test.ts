import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RpcError } from '../connection/connection.ts';
import { authKeyIdOf, placeOf } from '../connection/waiting-room.ts';
import { EMPTY_STATE } from '../state/state.ts';
import { Rehearsal } from './testing.ts';
import { askToComeIn, keptWaiting, leaveWaitingRoom, lookAtPlace, type Asked } from './waiting-room.ts';

const PHONE = '+62811000001';
const SENT = {
  _: 'auth.sentCode',
  type: { _: 'auth.sentCodeTypeSms', length: 5 },
  phone_code_hash: 'h',
  timeout: 60,
};
const place = (ahead: number) => ({ place: ahead + 1, ahead, dueMs: 0, waitSeconds: 40 });

async function refused(stage: Rehearsal, seconds: number, before?: Parameters<typeof askToComeIn>[2]): Promise<Asked> {
  const asking = askToComeIn(stage.app, PHONE, before);
  stage.take('auth.sendCode').refuse(new RpcError(420, `FLOOD_WAIT_${seconds}`));
  return asking;
}

test('a newcomer who has to wait is told the place, and a reload finds it again', async () => {
  const stage = new Rehearsal(EMPTY_STATE);
  stage.place = place(41);
  const asked = await refused(stage, 40);
  assert.ok(asked.kind === 'waiting');
  assert.equal(asked.waiting.ahead, 41);
  assert.equal(asked.waiting.dueMs - asked.waiting.sinceMs, 40_000);
  assert.deepEqual(await keptWaiting(stage.app), asked.waiting);
});

test('a wait that is no place in the waiting room stays an error', async () => {
  const stage = new Rehearsal(EMPTY_STATE);
  await assert.rejects(refused(stage, 900), RpcError);
  assert.equal(stage.waiting, undefined);
});

test('at its time the code is asked for, and nothing is kept of the wait', async () => {
  const stage = new Rehearsal(EMPTY_STATE);
  stage.place = place(3);
  const first = await refused(stage, 5);
  assert.ok(first.kind === 'waiting');
  const asking = askToComeIn(stage.app, PHONE, first.waiting);
  stage.take('auth.sendCode').answer(SENT);
  const second = await asking;
  assert.ok(second.kind === 'sent');
  assert.equal(second.way.hash, 'h');
  assert.equal(stage.waiting, undefined);
});

test('who is told to wait once more keeps the beginning of the wait, also where no place is told', async () => {
  const stage = new Rehearsal(EMPTY_STATE);
  stage.place = place(3);
  const first = await refused(stage, 5);
  assert.ok(first.kind === 'waiting');
  await stage.pass(5000);
  stage.place = undefined;
  const second = await refused(stage, 2, first.waiting);
  assert.ok(second.kind === 'waiting');
  assert.equal(second.waiting.sinceMs, first.waiting.sinceMs);
  assert.equal(second.waiting.dueMs, first.waiting.dueMs + 2000);
});

test('looking at the place changes how many are before, never the time', async () => {
  const stage = new Rehearsal(EMPTY_STATE);
  stage.place = place(41);
  const asked = await refused(stage, 40);
  assert.ok(asked.kind === 'waiting');
  stage.place = place(12);
  assert.deepEqual(await lookAtPlace(stage.app, asked.waiting), { ...asked.waiting, ahead: 12 });
  await leaveWaitingRoom(stage.app);
  assert.equal(stage.waiting, undefined);
});

test('only a whole answer is a place, and the id of a key is the end of its hash', () => {
  assert.equal(placeOf({ place: 1, ahead: 0, waitS: 3 }), undefined);
  assert.equal(placeOf('no'), undefined);
  assert.equal(placeOf({ place: 1, ahead: 0, waitS: 3, dueMs: 9 })?.waitSeconds, 3);
  const sha1 = new Uint8Array(20);
  sha1[12] = 2;
  sha1[19] = 0x80;
  assert.equal(authKeyIdOf(sha1), -(2n ** 63n) + 2n);
});
