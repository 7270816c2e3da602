import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The photos that people see for others, and what was reported to the operators. */
export const accountExtras: Migration = {
  name: '0019-account-extras',
  up: ({ schema }) => [
    schema
      .createTable('personal_photos')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('personal_photos_pk', ['owner_id', 'user_id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('contact_notes')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('contact_notes_pk', ['owner_id', 'user_id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('reports')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('reporter_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull()),
    schema.createIndex('reports_pair').on('reports').columns(['reporter_id', 'peer_id']),
  ],
};
