import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '@suaka/store-sqlite';
import type { Engine } from '@suaka/store-sql';
import { nextUserId, type UserId } from '@suaka/domain';
import { concurrently } from './concurrently.ts';

/** Commands under way at once: enough for large commits, and below what the store's queue holds. */
const width = 2000;
const nowS = 1_790_000_000;

export interface SeedSize {
  readonly people: number;
  readonly messages: number;
  readonly dcId: number;
}

const seedPeople = async (store: Engine, size: SeedSize): Promise<UserId[]> => {
  const ids: UserId[] = [];
  for (let index = 0; index < size.people; index += 1) ids.push(nextUserId(ids.at(-1), size.dcId));
  await concurrently(ids.length, width, (index) =>
    store.write('accounts.ensure', {
      card: {
        id: ids[index] as UserId,
        accessHash: BigInt(index) + 1n,
        phone: `62812${String(index).padStart(8, '0')}`,
        firstName: `Orang ${index}`,
        lastName: '',
        about: '',
        username: undefined,
        langCode: 'id',
        flags: 0,
        createdAt: nowS,
        lastSeenAt: nowS,
      },
    }),
  );
  return ids;
};

/** Fills a data folder through the store itself: people, and messages between neighbours, as the server stores them. */
export const seedStore = async (dataFolder: string, databaseName: string, size: SeedSize): Promise<void> => {
  mkdirSync(dataFolder, { recursive: true });
  const store = await openSqliteStore({ file: join(dataFolder, databaseName) });
  try {
    const ids = await seedPeople(store, size);
    await concurrently(size.messages, width, (index) => {
      const author = ids[(index * 7919) % ids.length] as UserId;
      const other = ids[(index * 7919 + 1 + (index % 20)) % ids.length] as UserId;
      return store.write('boxes.append', {
        authorId: author,
        date: nowS + Math.floor(index / 100),
        text: `Pesan ${index} `.padEnd(200, 'x'),
        places: [
          { boxId: author, peerId: other, isOut: true },
          { boxId: other, peerId: author, isOut: false },
        ],
        randomId: BigInt(index),
      });
    });
  } finally {
    await store.close();
  }
};
