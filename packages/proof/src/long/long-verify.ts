import fc from 'fast-check';
import { ServerProcess } from '../harness/server-process.ts';
import { commands } from '../verify/command.ts';
import { verifyRun } from '../verify/verify-run.ts';

const commandCount = 40;
/** A fresh server after so many seeds, so that a day's worth of test accounts does not meet a limit. */
const seedsPerServer = 100;

/** Random commands of several people, each seed from new accounts; fast-check prints the seed that fails. */
export const longVerify = async (seedCount: number): Promise<void> => {
  for (let from = 0; from < seedCount; from += seedsPerServer) {
    const server = await ServerProcess.start();
    try {
      const numRuns = Math.min(seedsPerServer, seedCount - from);
      const property = fc.asyncProperty(commands(commandCount), async (sequence) => {
        await verifyRun(server.description, sequence);
      });
      await fc.assert(property, { seed: from + 1, numRuns, endOnFailure: true });
    } finally {
      await server.dispose();
    }
  }
};
