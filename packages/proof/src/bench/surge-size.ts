import type { SurgeSize } from './surge-bench.ts';

export const wholeSurge: SurgeSize = { turns: 4, calmMs: 4_000, rushMs: 4_000, measureMs: 5_000 };
export const quickSurge: SurgeSize = { turns: 1, calmMs: 2_000, rushMs: 2_000, measureMs: 2_000 };
