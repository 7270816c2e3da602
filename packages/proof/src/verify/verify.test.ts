import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ServerProcess } from '../harness/server-process.ts';
import { commands } from './command.ts';
import { verifyRun } from './verify-run.ts';

let server: ServerProcess;
before(async () => {
  server = await ServerProcess.start();
});
after(() => server.dispose());

test('state before + updates = state after = difference, for random commands of three people on two devices each', async () => {
  let slices = 0;
  await fc.assert(
    fc.asyncProperty(commands(40), async (sequence) => {
      slices += await verifyRun(server.description, sequence);
    }),
    { seed: 20211004, numRuns: 4, endOnFailure: true },
  );
  // Proves that the differences really came in several slices.
  assert.ok(slices > 12);
});
