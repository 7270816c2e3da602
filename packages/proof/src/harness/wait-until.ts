import { setTimeout as sleep } from 'node:timers/promises';

/** How often a condition is looked at. */
const intervalMs = 10;

/**
 * Waits until `look` gives a value. The bound is there so that a test ends, not as a measure of anything.
 * @throws Error that names `what` where `limitMs` have passed.
 */
export const waitUntil = async <T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  limitMs = 150_000,
): Promise<T> => {
  const endMs = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > endMs) throw new Error(`Waited ${limitMs} ms in vain: ${what}`);
    await sleep(intervalMs);
  }
};
