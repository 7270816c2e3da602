import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '@suaka/compression-node';
import { fuzzSession } from './fuzz-session.ts';

const COUNT = 6000;
/** What one input may lead to: everything unacknowledged sent again, and an answer to each of 8192 ids. */
const OUTGOING_BYTES_MAX = 128 * 1024;

test('whatever comes in, the session answers within bounds, asks for a close, or says nothing', () => {
  const report = fuzzSession({ seed: 1, count: COUNT, compression: nodeCompression });
  assert.ok(report.outgoingBytesMax <= OUTGOING_BYTES_MAX, `${report.outgoingBytesMax} bytes for one input`);
  assert.ok(report.eventsMax <= 1024);
  // The inputs reach every corner.
  assert.ok(report.refused > COUNT / 10);
  for (const kind of ['request', 'close', 'disconnectAfter', 'httpWait', 'destroySession', 'destroyAuthKey'] as const) {
    assert.ok((report.events.get(kind) ?? 0) > 5, `${kind} came ${report.events.get(kind)} times`);
  }
});
