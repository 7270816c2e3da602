import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ManualClock } from '../testing/manual-clock.ts';
import { TimerWheel, type Timed } from './timer-wheel.ts';

class Alarm implements Timed {
  dueMs: number;
  readonly firedAtMs: number[] = [];
  constructor(dueMs: number) {
    this.dueMs = dueMs;
  }
  due(nowMs: number): void {
    this.firedAtMs.push(nowMs);
  }
}

test('each deadline fires once, never early and at most one tick late', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 40 }), (delays) => {
      const clock = new ManualClock();
      const startMs = clock.nowMs();
      const wheel = new TimerWheel(clock);
      const alarms = delays.map((delayMs) => new Alarm(startMs + delayMs));
      for (const alarm of alarms) wheel.add(alarm);
      clock.advance(401_000);
      for (const alarm of alarms) {
        assert.equal(alarm.firedAtMs.length, 1);
        const lateMs = (alarm.firedAtMs[0] ?? 0) - alarm.dueMs;
        assert.ok(lateMs >= 0 && lateMs <= 250, `${lateMs} ms late`);
      }
      assert.equal(wheel.size, 0);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('a deadline that moves later waits for its new time', () => {
  const clock = new ManualClock();
  const wheel = new TimerWheel(clock);
  const alarm = new Alarm(clock.nowMs() + 1_000);
  wheel.add(alarm);
  alarm.dueMs += 5_000;
  clock.advance(5_500);
  assert.deepEqual(alarm.firedAtMs, []);
  clock.advance(1_000);
  assert.equal(alarm.firedAtMs.length, 1);
});

test('what was removed never fires', () => {
  const clock = new ManualClock();
  const wheel = new TimerWheel(clock);
  const alarm = new Alarm(clock.nowMs() + 1_000);
  wheel.add(alarm);
  wheel.remove(alarm);
  clock.advance(10_000);
  assert.deepEqual(alarm.firedAtMs, []);
});
