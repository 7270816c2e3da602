import type Database from 'better-sqlite3';
import { migrations, sqliteQueries, type Migration } from '@suaka/store-sql';

/**
 * Brings the schema up to date in one transaction.
 *
 * @throws where the database has steps that this program does not know: it was written by a newer one.
 */
export function migrate(handle: Database.Database, steps: readonly Migration[] = migrations): void {
  const queries = sqliteQueries();
  handle.exec('begin immediate');
  try {
    handle.exec('create table if not exists migrations (name text primary key) without rowid');
    const applied = new Set(handle.prepare<[], string>('select name from migrations').pluck().all());
    for (const name of applied) {
      if (!steps.some((step) => step.name === name)) throw new Error(`the database has the unknown step ${name}`);
    }
    for (const step of steps) {
      if (applied.has(step.name)) continue;
      for (const statement of step.up(queries)) handle.exec(statement.compile(queries).sql);
      handle.prepare('insert into migrations (name) values (?)').run(step.name);
    }
    handle.exec('commit');
  } catch (error) {
    handle.exec('rollback');
    throw error;
  }
}
