import { killRun } from '../crash/kill/kill-run.ts';
import { ServerProcess } from '../harness/server-process.ts';

/** Acknowledgements between two kills: from one to some thousands, in no order. */
const killAfter = (index: number): number => 1 + ((index * 7919) % 3000);

/** Kills one server so many times in traffic, on the same data; each time everything acknowledged must be there. */
export const longKills = async (count: number): Promise<void> => {
  const server = await ServerProcess.start();
  try {
    for (let index = 0; index < count; index += 1) await killRun(server, killAfter(index));
  } finally {
    await server.dispose();
  }
};
