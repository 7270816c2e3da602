import { setTimeout as sleep } from 'node:timers/promises';

/** Long enough for a busy machine; a test that waits for it has failed. */
const patienceMs = 20_000;

/** Waits until something holds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const endMs = Date.now() + patienceMs;
  while (!holds()) {
    if (Date.now() > endMs) throw new Error(`waited in vain for ${what}`);
    await sleep(5);
  }
}
