import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** When people read: a row for each time that somebody read on in a chat. */
export const readings: Migration = {
  name: '0021-readings',
  up: ({ schema }) => [
    schema
      .createTable('readings')
      .addColumn('reader_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('max_id', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('readings_pk', ['reader_id', 'peer_id', 'max_id'])
      .modifyEnd(sql`without rowid`),
  ],
};
