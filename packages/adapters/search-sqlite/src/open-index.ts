import Database from 'better-sqlite3';
import type { SearchLimits } from './limits.ts';
import { termCharacters } from './terms.ts';

/**
 * Opens the file of the index and makes it where it is missing. It can be derived from the messages at any time, so it
 * is not forced to the disk with each commit: a cut of power takes back the last ones as a whole, mark included.
 */
export function openIndex(file: string, limits: SearchLimits, cacheKib: number): Database.Database {
  const handle = new Database(file);
  handle.pragma('journal_mode = WAL');
  handle.pragma('synchronous = NORMAL');
  handle.pragma(`wal_autocheckpoint = ${limits.checkpointPages}`);
  handle.pragma(`cache_size = -${cacheKib}`);
  const known = handle.prepare("select count(*) from sqlite_schema where name = 'mark'").pluck().get();
  if (known === 0) create(handle);
  return handle;
}

/** Small pages: where two words are looked for together, each step into the longer list reads one of its pages through. */
const pageBytes = 1000;

/** Holds terms and where they are, nothing of the texts themselves. */
function create(handle: Database.Database): void {
  handle.exec(`
    begin immediate;
    create virtual table if not exists terms using fts5(
      term, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '${termCharacters}'"
    );
    insert into terms (terms, rank) values ('pgsz', ${pageBytes});
    create table if not exists mark (seq integer not null, change integer not null);
    insert into mark (seq, change) select 0, 0 where not exists (select 1 from mark);
    commit`);
}
