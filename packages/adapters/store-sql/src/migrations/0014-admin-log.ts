import type { Migration } from './migration.ts';

/** What admins and members did in channels, for a time. */
export const adminLog: Migration = {
  name: '0014-admin-log',
  up: ({ schema }) => [
    schema
      .createTable('admin_log')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('chat_id', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addColumn('actor_id', 'integer', (c) => c.notNull())
      .addColumn('category', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull()),
    schema.createIndex('admin_log_of_chat').on('admin_log').columns(['chat_id', 'id']),
  ],
};
