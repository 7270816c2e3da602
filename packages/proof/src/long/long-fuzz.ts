import assert from 'node:assert/strict';
import { nodeCompression } from '@suaka/compression-node';
import { fuzzClient, fuzzSession } from '@suaka/mtproto/testing';
import { fuzzRequests } from '@suaka/tl/fuzz';
import { fuzzExchanges } from '../fuzz/fuzz-exchanges.ts';
import { fuzzMessages } from '../fuzz/fuzz-messages.ts';
import { fuzzStreams } from '../fuzz/fuzz-streams.ts';

/** What one input may make a session send. */
const outgoingBytesMax = 128 * 1024;
const seed = 20_211_004;

/** Every fuzz of the house with so many inputs each; they throw where a rule is broken. */
export const longFuzz = async (count: number): Promise<void> => {
  fuzzRequests({ seed, count });
  const sessions = fuzzSession({ seed, count, compression: nodeCompression });
  assert.ok(sessions.outgoingBytesMax <= outgoingBytesMax, `a session sent ${sessions.outgoingBytesMax} bytes`);
  const clients = fuzzClient({ seed, count, compression: nodeCompression });
  assert.ok(clients.outgoingBytesMax <= outgoingBytesMax, `a client sent ${clients.outgoingBytesMax} bytes`);
  fuzzStreams({ seed, count });
  fuzzMessages({ seed, count });
  await fuzzExchanges({ seed, count });
};
