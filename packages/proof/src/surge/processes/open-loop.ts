import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '../people/now.ts';

/**
 * Starts one piece of work at each time, whether those before are done or not.
 * @param times milliseconds since the epoch, in order
 */
export const openLoop = async (times: Iterable<number>, start: (dueMs: number) => void): Promise<void> => {
  for (const dueMs of times) {
    const waitMs = dueMs - now();
    if (waitMs > 0) await sleep(waitMs);
    start(dueMs);
  }
};
