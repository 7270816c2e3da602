import { sql, type Insertable, type InsertQueryBuilder, type InsertResult } from 'kysely';
import type { Database } from './database.ts';
import type { Queries } from './dialect.ts';

/**
 * Writes a row whole, in place of the one that has the same primary key.
 *
 *     replaceRow(db, 'contact_notes', ['owner_id', 'user_id'], { owner_id: p.owner, user_id: p.user, data: p.data })
 *
 * @param key the columns of the primary key
 */
export function replaceRow<Table extends keyof Database>(
  db: Queries,
  table: Table,
  key: readonly (keyof Insertable<Database[Table]> & string)[],
  row: Insertable<Database[Table]>,
): InsertQueryBuilder<Database, Table, InsertResult> {
  const rest = Object.keys(row).filter((column) => !(key as readonly string[]).includes(column));
  const excluded = Object.fromEntries(rest.map((column) => [column, sql.ref(`excluded.${column}`)]));
  return db
    .insertInto(table)
    .values(row)
    .onConflict((conflict) => {
      const same = conflict.columns([...key] as never);
      // The names are those of the row, which the compiler of types cannot follow.
      return rest.length === 0 ? same.doNothing() : same.doUpdateSet(excluded as never);
    });
}
