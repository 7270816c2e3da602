import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveSession } from '../session/live-session.ts';
import { FakeServerSession, sessionOver } from '../testing/fake-session.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { TimerWheel } from '../time/timer-wheel.ts';
import { AfterQueue } from './after-queue.ts';

const failed = { message: 'MSG_WAIT_FAILED' };

function setUp(): { queue: AfterQueue; clock: ManualClock; server: FakeServerSession; session: LiveSession } {
  const clock = new ManualClock();
  const queue = new AfterQueue(new TimerWheel(clock), { invokeAfterMs: 5_000, invokeAfterMax: 2 });
  const server = new FakeServerSession(1n);
  return { queue, clock, server, session: sessionOver(server) };
}

test('a request waits until all that it names are answered', async () => {
  const { queue, clock, server, session } = setUp();
  server.states.set(4n, 'answered').set(8n, 'running');
  let isDone = false;
  const waiting = queue.waitFor(session, [4n, 8n, 12n], clock.nowMs()).then(() => (isDone = true));
  queue.settled(session, 8n, true);
  await Promise.resolve();
  assert.equal(isDone, false);
  queue.settled(session, 12n, true);
  await waiting;
});

test('a request whose predecessors are answered does not wait', async () => {
  const { queue, clock, server, session } = setUp();
  server.states.set(4n, 'answered');
  await queue.waitFor(session, [4n], clock.nowMs());
});

test('a request fails with the one that it waits for, also where that failed before', async () => {
  const { queue, clock, server, session } = setUp();
  server.states.set(4n, 'running');
  const waiting = queue.waitFor(session, [4n], clock.nowMs());
  queue.settled(session, 4n, false);
  await assert.rejects(waiting, failed);
  server.states.set(4n, 'answered');
  await assert.rejects(queue.waitFor(session, [4n], clock.nowMs()), failed);
});

test('nobody waits for ever, and only so many wait', async () => {
  const { queue, clock, session } = setUp();
  const waiting = [queue.waitFor(session, [4n], clock.nowMs()), queue.waitFor(session, [8n], clock.nowMs())];
  await assert.rejects(queue.waitFor(session, [12n], clock.nowMs()), failed);
  clock.advance(6_000);
  await Promise.all(waiting.map((each) => assert.rejects(each, failed)));
});
