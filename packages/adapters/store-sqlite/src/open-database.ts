import Database from 'better-sqlite3';
import { StoreInUse } from '@suaka/store-sql';
import type { SqliteLimits } from './limits.ts';

/** Opens the database for the one writer and holds it to full durability. */
export function openForWriting(file: string, synchronous: 'FULL' | 'NORMAL', limits: SqliteLimits): Database.Database {
  const handle = new Database(file);
  handle.pragma('journal_mode = WAL');
  handle.pragma(`synchronous = ${synchronous}`);
  handle.pragma(`wal_autocheckpoint = ${limits.checkpointPages}`);
  handle.pragma(`cache_size = -${limits.writerCacheKib}`);
  // The library is compiled with NORMAL in WAL mode, so what holds is read back, not assumed.
  const expected = synchronous === 'FULL' ? 2 : 1;
  const mode = handle.pragma('journal_mode', { simple: true });
  const level = handle.pragma('synchronous', { simple: true });
  if (mode !== 'wal' || level !== expected) {
    throw new Error(`SQLite does not keep to WAL and synchronous=${synchronous}: ${String(mode)}, ${String(level)}`);
  }
  return handle;
}

/** Opens the database for reading; the writer has opened it before. */
export function openForReading(file: string, limits: SqliteLimits): Database.Database {
  const handle = new Database(file, { readonly: true, fileMustExist: true });
  handle.pragma(`cache_size = -${limits.readerCacheKib}`);
  return handle;
}

/**
 * Takes the right to write, which the operating system takes back when the process dies: an
 * exclusive transaction on a file of its own, held as long as the store is open.
 *
 * @throws StoreInUse where another store has it.
 */
export function lockForWriting(file: string): Database.Database {
  const handle = new Database(`${file}.lock`, { timeout: 0 });
  try {
    handle.pragma('journal_mode = DELETE');
    handle.exec('begin exclusive');
  } catch {
    handle.close();
    throw new StoreInUse(`another process or store has ${file} open for writing`);
  }
  return handle;
}
