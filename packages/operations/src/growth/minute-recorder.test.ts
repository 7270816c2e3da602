import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Minute } from '@suaka/domain';
import { SimulatedClock } from '../admission/testing/simulated-clock.ts';
import { MinuteRecorder, type GrowthSources } from './minute-recorder.ts';

test('a minute holds what was counted in it and the heights that were seen', async () => {
  const clock = new SimulatedClock();
  const rows: Minute[] = [];
  const now = { signUps: 0, active: 0, waiting: 0, waitS: 0, closedShare: 0, sent: 0 };
  const sources = {
    signUpsTotal: () => Promise.resolve(now.signUps),
    active: () => now.active,
    room: { snapshot: () => ({ waiting: now.waiting, waitS: now.waitS }) },
    admission: { snapshot: () => ({ lanes: [{ lane: 7, closedShare: now.closedShare, refused: 3 }] }) },
    codes: () => [{ sentTotal: now.sent, failedTotal: 1 }],
  } as unknown as GrowthSources;
  const store = {
    add: (minute: Minute) => Promise.resolve(void rows.push(minute)),
    removeBefore: () => Promise.resolve(),
  };
  const recorder = new MinuteRecorder({ clock, store, sources, onFault: (fault) => assert.fail(String(fault)) });
  Object.assign(now, { signUps: 5, active: 9, waiting: 40, waitS: 12, closedShare: 0.5, sent: 6 });
  await recorder.look();
  Object.assign(now, { active: 2, waiting: 0, waitS: 0, closedShare: 0 });
  clock.advance(60_000);
  await recorder.look();
  Object.assign(now, { signUps: 8 });
  await recorder.stop();
  assert.deepEqual(
    rows.map(({ minute, ...row }) => ({ at: minute - (rows[0]?.minute ?? 0), ...row })),
    [
      {
        at: 0,
        signUps: 5,
        active: 9,
        waiting: 40,
        waitS: 12,
        closedLanes: 128,
        codesSent: 6,
        codesFailed: 1,
        refused: 3,
      },
      { at: 1, signUps: 3, active: 2, waiting: 0, waitS: 0, closedLanes: 0, codesSent: 0, codesFailed: 0, refused: 0 },
    ],
  );
});
