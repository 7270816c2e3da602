import { setTimeout as sleep } from 'node:timers/promises';

/** How often a condition is looked at while it does not hold yet. */
const intervalMs = 25;

/** How long checks wait for what takes its time, and how long they have waited. */
export interface Patience {
  readonly limitMs: number;
  waitedMs: number;
}

/** Asks until the answer fits; gives the last answer either way, for the comparison that decides. */
export async function lookUntil<T>(
  patience: Patience,
  look: () => Promise<T> | T,
  fits: (found: T) => boolean,
): Promise<T> {
  const startMs = performance.now();
  for (;;) {
    const found = await look();
    if (fits(found)) return found;
    const waitedMs = performance.now() - startMs;
    if (waitedMs > patience.limitMs) return found;
    patience.waitedMs = Math.max(patience.waitedMs, waitedMs + intervalMs);
    await sleep(intervalMs);
  }
}
