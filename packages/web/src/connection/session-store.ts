/**
 * The auth key and what goes with it, in IndexedDB: never in an address, a log or localStorage. Tabs of one browser
 * share the key and have a session each, so they cannot disturb one another's message ids.
 */
import type { StoredAuth } from '@suaka/mtproto/client';
import { openDB, type DBSchema } from 'idb';
import type { House } from './well-known.ts';

export interface StoredSession {
  readonly auth: StoredAuth;
  readonly house: House;
}

interface SessionSchema extends DBSchema {
  session: { key: string; value: StoredSession };
}

export interface SessionStore {
  load(): Promise<StoredSession | undefined>;
  save(session: StoredSession): Promise<void>;
  clear(): Promise<void>;
}

const KEY = 'current';

/** Opens the worker's own database. */
export async function openSessionStore(): Promise<SessionStore> {
  const database = await openDB<SessionSchema>('suaka-session', 1, {
    upgrade(opened) {
      opened.createObjectStore('session');
    },
  });
  return {
    load: () => database.get('session', KEY),
    async save(session) {
      await database.put('session', session, KEY);
    },
    clear: () => database.delete('session', KEY),
  };
}
