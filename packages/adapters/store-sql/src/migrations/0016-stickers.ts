import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Sets of stickers, and what people keep of them. */
export const stickers: Migration = {
  name: '0016-stickers',
  up: ({ schema }) => [
    schema
      .createTable('sticker_sets')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('short_name', 'text', (c) => c.notNull().unique())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('owner_id', 'integer')
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull()),
    schema.createIndex('sticker_sets_of_owner').on('sticker_sets').columns(['owner_id', 'kind']),
    schema.createIndex('sticker_sets_title').on('sticker_sets').column('title'),
    schema
      .createTable('kept_stickers')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('list', 'text', (c) => c.notNull())
      .addColumn('item_id', 'bigint', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('kept_at', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('kept_stickers_pk', ['user_id', 'list', 'item_id'])
      .modifyEnd(sql`without rowid`),
  ],
};
