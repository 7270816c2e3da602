import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '@suaka/compression-node';
import { fuzzClient } from './fuzz-client.ts';

test('whatever a server says, the client stays within bounds', () => {
  const report = fuzzClient({ seed: 1, count: 6000, compression: nodeCompression });
  assert.ok(report.eventsMax <= 1024);
  assert.ok(report.outgoingBytesMax <= 64 * 1024, `${report.outgoingBytesMax} bytes for one input`);
  assert.ok((report.events.get('close') ?? 0) > 100);
  assert.ok((report.events.get('updates') ?? 0) > 100);
});
