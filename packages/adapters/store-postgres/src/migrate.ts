import { migrations, type Migration, type Queries } from '@suaka/store-sql';
import type pg from 'pg';
import { contentTransactions } from './content-transactions.ts';
import { seqBlock } from './content-seqs.ts';

/** Nodes that start together take turns; the number is the word "suaka" as a phone would dial it. */
const migrationLock = 78252;

/** What the shared statements need beside the shared schema. */
const own = [
  `create table if not exists migrations (name text primary key)`,
  `create sequence if not exists content_seqs increment by ${seqBlock}`,
  `create or replace function each_of(list text) returns table (value jsonb)
     language sql immutable strict as 'select jsonb_array_elements(list::jsonb)'`,
];

/**
 * Brings the schema up to date, in one transaction, one node at a time.
 * @throws where the database has steps that this program does not know: it was written by a newer one.
 */
export async function migrate(
  client: pg.ClientBase,
  queries: Queries,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    for (const text of own) await client.query(text);
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const applied = new Set(rows.map(({ name }) => name));
    for (const name of applied) {
      if (!steps.some((step) => step.name === name)) throw new Error(`the database has the unknown step ${name}`);
    }
    for (const step of steps.filter(({ name }) => !applied.has(name))) {
      for (const statement of step.up(queries)) await client.query(statement.compile(queries).sql);
      await client.query('insert into migrations (name) values ($1)', [step.name]);
    }
    for (const text of contentTransactions) await client.query(text);
    // Messages are in the index as soon as they are there at all.
    await client.query('update indexed set seq = 9007199254740991');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
