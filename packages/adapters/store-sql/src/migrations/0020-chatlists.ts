import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The links by which people share their folders. */
export const chatlists: Migration = {
  name: '0020-chatlists',
  up: ({ schema }) => [
    schema
      .createTable('chatlist_links')
      .addColumn('slug', 'text', (c) => c.primaryKey())
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('filter_id', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('peers', 'text', (c) => c.notNull())
      .modifyEnd(sql`without rowid`),
    schema
      .createIndex('chatlist_links_of_filter')
      .on('chatlist_links')
      .columns(['owner_id', 'filter_id', 'date', 'slug']),
  ],
};
