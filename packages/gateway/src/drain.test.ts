import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drain } from './drain.ts';
import { ManualClock } from './testing/manual-clock.ts';

class FakeConnection {
  endedAtMs: number | undefined;
  isReading = true;
  private readonly clock: ManualClock;
  private readonly all: Set<FakeConnection>;

  constructor(clock: ManualClock, all: Set<FakeConnection>) {
    this.clock = clock;
    this.all = all;
    all.add(this);
  }

  stopReading(): void {
    this.isReading = false;
  }

  end(): void {
    this.endedAtMs = this.clock.nowMs();
    this.all.delete(this);
  }
}

/** Moves the clock until the drain has ended; how long it took. */
async function drain(
  dispatcher: { inFlight: number },
  count: number,
  meanwhile: (ms: number) => void = () => undefined,
) {
  const clock = new ManualClock();
  const startMs = clock.nowMs();
  const connections = new Set<FakeConnection>();
  const all = Array.from({ length: count }, () => new FakeConnection(clock, connections));
  let seed = 1;
  const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
  const random = { below, bytes: () => new Uint8Array(0), long: () => 0n };
  let flushedAtMs: number | undefined;
  const flusher = { flush: () => (flushedAtMs = clock.nowMs() - startMs) };
  const state = { isOver: false };
  const running = new Drain({ clock, random, dispatcher, flusher, connections })
    .run()
    .then(() => (state.isOver = true));
  for (let ms = 0; !state.isOver && ms < 20_000; ms += 50) {
    meanwhile(ms);
    clock.advance(50);
    // The drain goes on in a few turns of the microtask queue.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
  await running;
  const endedMs = all.map(({ endedAtMs }) => (endedAtMs ?? Number.NaN) - startMs);
  return { tookMs: clock.nowMs() - startMs, endedMs, flushedAtMs, all };
}

test('requests that run are answered before the connections close, and nothing more is read', async () => {
  const dispatcher = { inFlight: 3 };
  const { endedMs, flushedAtMs, all } = await drain(dispatcher, 10, (ms) => {
    if (ms === 1_000) dispatcher.inFlight = 0;
  });
  assert.ok(all.every(({ isReading }) => !isReading));
  assert.ok((flushedAtMs ?? 0) >= 1_000);
  for (const ms of endedMs) assert.ok(ms >= 1_000);
});

test('connections close at different moments, all of them within a few seconds', async () => {
  const { endedMs, tookMs } = await drain({ inFlight: 0 }, 400);
  assert.ok(new Set(endedMs).size >= 20);
  assert.ok(endedMs.every((ms) => ms <= 3_000));
  assert.ok(tookMs <= 3_000);
});

test('a request that never ends does not hold the server', async () => {
  const { tookMs } = await drain({ inFlight: 1 }, 10);
  assert.ok(tookMs <= 8_000, `${tookMs} ms`);
});
