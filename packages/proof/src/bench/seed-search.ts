import { join } from 'node:path';
import type { UserId } from '@suaka/domain';
import { FtsWriter, Indexer, openIndex, searchLimits, storeFeed } from '@suaka/search-sqlite';
import { openSqliteReader, openSqliteStore } from '@suaka/store-sqlite';
import { concurrently } from './concurrently.ts';
import type { Words } from './words-text.ts';

/** Commands under way at once. */
const width = 2000;
const nowS = 1_790_000_000;

export interface SeededBox {
  readonly ownerId: UserId;
  readonly peerId: UserId;
  readonly messages: number;
}

/** Fills boxes of a data folder that no server has open. Messages of all boxes alternate as they would have come. */
export async function seedBoxes(dataFolder: string, boxes: readonly SeededBox[], words: Words): Promise<void> {
  const store = await openSqliteStore({ file: join(dataFolder, 'suaka.db') });
  try {
    for (const { ownerId, peerId, messages } of boxes) {
      await concurrently(messages, width, (index) =>
        store.write('boxes.append', {
          authorId: ownerId,
          date: nowS + index,
          text: words.text(),
          places: [{ boxId: ownerId, peerId, isOut: true }],
        }),
      );
    }
  } finally {
    await store.close();
  }
}

/** Brings the index of a data folder up to date without rests. @returns microseconds of CPU for each message */
export function indexAll(dataFolder: string): number {
  const store = openSqliteReader(join(dataFolder, 'suaka.db'));
  const handle = openIndex(join(dataFolder, 'search.db'), searchLimits, searchLimits.writerCacheKib);
  const indexer = new Indexer(storeFeed(store), new FtsWriter(handle), searchLimits.contentsPerPartMax);
  const before = process.threadCpuUsage();
  let contents = 0;
  for (let part = indexer.step(); part > 0; part = indexer.step()) contents += part;
  const { user, system } = process.threadCpuUsage(before);
  handle.close();
  store.close();
  return (user + system) / contents;
}
