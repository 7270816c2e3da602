import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Wallpapers and themes, what people keep of them and of sounds, and how two people see their chat. */
export const looks: Migration = {
  name: '0018-looks',
  up: ({ schema }) => [
    schema.alterTable('chats').addColumn('look', 'text'),
    schema
      .createTable('looks')
      .addColumn('id', 'bigint', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('slug', 'text', (c) => c.notNull())
      .addColumn('owner_id', 'integer')
      .addColumn('data', 'text', (c) => c.notNull()),
    schema.createIndex('looks_slug').on('looks').columns(['kind', 'slug']).unique(),
    schema
      .createTable('kept_items')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('list', 'text', (c) => c.notNull())
      .addColumn('item_id', 'bigint', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('kept_at', 'integer', (c) => c.notNull())
      .addColumn('data', 'text')
      .addPrimaryKeyConstraint('kept_items_pk', ['user_id', 'list', 'item_id'])
      .modifyEnd(sql`without rowid`),
    schema.createIndex('kept_items_item').on('kept_items').columns(['item_id', 'list']),
    schema
      .createTable('chat_looks')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('chat_looks_pk', ['owner_id', 'peer_id'])
      .modifyEnd(sql`without rowid`),
  ],
};
