import type { Timer } from '../ports/clock.ts';
import type { FileParts } from './file-parts.ts';

type Needed = Pick<FileParts, 'clock' | 'parts' | 'uploads' | 'blobs' | 'store' | 'limits'>;

/** Collects uploads that stopped half-way, and files that were uploaded and that nothing shows. */
export async function collectUploads(needed: Needed): Promise<void> {
  const beforeMs = needed.clock.nowMs() - needed.limits.uploadKeptMs;
  for (const userId of await needed.parts.owners()) {
    for (const { hash } of await needed.uploads.collect(userId, beforeMs)) {
      if (!(await needed.store.isBlobUsed(hash))) await needed.blobs.deleteOld(hash, beforeMs);
    }
  }
}

/** Collects at intervals, until the timer is cancelled. What fails is tried again by the next turn. */
export const startCollecting = (needed: Needed): Timer =>
  needed.clock.every(needed.limits.collectEveryMs, () => void collectUploads(needed).catch(() => undefined));
