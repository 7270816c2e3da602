import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ServerProcess } from '../../harness/server-process.ts';
import { channelCommands } from './channel-command.ts';
import { verifyChannelRun } from './channel-run.ts';

let server: ServerProcess;
before(async () => {
  server = await ServerProcess.start();
});
after(() => server.dispose());

test('state before + updates = state after = channel difference, for random commands in a supergroup of three', async () => {
  let slices = 0;
  await fc.assert(
    fc.asyncProperty(channelCommands(40), async (sequence) => {
      slices += await verifyChannelRun(server.description, sequence);
    }),
    { seed: 20261124, numRuns: 4, endOnFailure: true },
  );
  // Proves that the differences really came in several slices.
  assert.ok(slices > 8);
});
