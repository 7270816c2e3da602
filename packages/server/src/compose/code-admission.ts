import type { Clock, CodeAdmission } from '@suaka/domain';

const hourMs = 3_600_000;
/** Addresses that are counted; past it the one that asked first is counted anew. */
const addressesMax = 100_000;

/** Counts codes by address in the memory of this process: so many in an hour, from the first one on. */
export function createCodeAdmission(clock: Clock, perHourMax: number): CodeAdmission {
  const counted = new Map<string, { count: number; readonly untilMs: number }>();
  return {
    admit: (address) => {
      const nowMs = clock.nowMs();
      const known = counted.get(address);
      if (known === undefined || known.untilMs <= nowMs) {
        counted.delete(address);
        counted.set(address, { count: 1, untilMs: nowMs + hourMs });
        for (const [oldest] of counted) {
          if (counted.size <= addressesMax) break;
          counted.delete(oldest);
        }
        return undefined;
      }
      known.count += 1;
      return known.count > perHourMax ? Math.ceil((known.untilMs - nowMs) / 1000) : undefined;
    },
  };
}
