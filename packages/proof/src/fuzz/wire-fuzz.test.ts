import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzExchanges } from './fuzz-exchanges.ts';
import { fuzzMessages } from './fuzz-messages.ts';
import { fuzzStreams } from './fuzz-streams.ts';

test('bent streams of every transport end in frames within the limits or in a fault', () => {
  const { refusedCount } = fuzzStreams({ seed: 1, count: 3000 });
  assert.ok(refusedCount > 500, `${refusedCount} refused`);
});

test('bent handshakes never lead to a key, a crash or an unbounded answer', async () => {
  const { refusedCount } = await fuzzExchanges({ seed: 2, count: 1500 });
  assert.ok(refusedCount > 700, `${refusedCount} refused`);
});

test('bent messages never decrypt', () => {
  const { refusedCount } = fuzzMessages({ seed: 3, count: 2000 });
  assert.ok(refusedCount > 1800, `${refusedCount} refused`);
});
