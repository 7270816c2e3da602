import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * A log of contents that changed after they were stored, for the search index. A trigger keeps it, so
 * that no command can forget to; it does not fire when a message is stored.
 */
export const search: Migration = {
  name: '0008-search',
  up: ({ schema }) => [
    schema
      .createTable('content_changes')
      // Numbers of rows that were deleted must not return: an index remembers how far it came.
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('seq', 'bigint', (column) => column.notNull()),
    sql`
      create trigger content_changed after update of text, entities, extra, places on contents begin
        insert into content_changes (seq) values (new.seq);
      end`,
  ],
};
