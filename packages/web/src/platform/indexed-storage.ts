/** Snapshot and outbox in IndexedDB, which needs no secure context. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Waiting } from '../app/waiting-room.ts';
import type { Outgoing } from '../state/outbox.ts';
import type { Snapshot } from '../state/snapshot.ts';
import type { Storage } from './platform.ts';

interface PageSchema extends DBSchema {
  snapshot: { key: string; value: Snapshot };
  outbox: { key: string; value: Outgoing };
  waiting: { key: string; value: Waiting };
}

const KEY = 'current';

function open(): Promise<IDBPDatabase<PageSchema>> {
  return openDB<PageSchema>('suaka-page', 2, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('snapshot');
        database.createObjectStore('outbox');
      }
      database.createObjectStore('waiting');
    },
  });
}

/** Opens the page's database lazily. */
export function openStorage(): Storage {
  let opened: Promise<IDBPDatabase<PageSchema>> | undefined;
  const database = () => (opened ??= open());
  return {
    async loadSnapshot() {
      return (await database()).get('snapshot', KEY);
    },
    async saveSnapshot(snapshot) {
      const transaction = (await database()).transaction('snapshot', 'readwrite');
      const known = await transaction.store.get(KEY);
      const isOlder = known?.selfId === snapshot.selfId && (known?.sync?.pts ?? 0) > (snapshot.sync?.pts ?? 0);
      if (!isOlder) await transaction.store.put(snapshot, KEY);
      await transaction.done;
    },
    async loadOutbox() {
      const all = await (await database()).getAll('outbox');
      return all.sort((a, b) => a.orderMs - b.orderMs);
    },
    async saveOutgoing(outgoing) {
      await (await database()).put('outbox', outgoing, outgoing.randomId.toString());
    },
    async dropOutgoing(randomId) {
      await (await database()).delete('outbox', randomId.toString());
    },
    async loadWaiting() {
      return (await database()).get('waiting', KEY);
    },
    async saveWaiting(waiting) {
      if (waiting === undefined) await (await database()).delete('waiting', KEY);
      else await (await database()).put('waiting', waiting, KEY);
    },
    async clear() {
      const transaction = (await database()).transaction(['snapshot', 'outbox'], 'readwrite');
      await Promise.all([transaction.objectStore('snapshot').clear(), transaction.objectStore('outbox').clear()]);
      await transaction.done;
    },
  };
}
