import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What is still to be told of newcomers: to those who kept their number, and to themselves. */
export const arrivals: Migration = {
  name: '0025-arrivals',
  up: ({ schema }) => [
    schema
      .createTable('newcomers')
      .addColumn('user_id', 'integer', (c) => c.primaryKey())
      .addColumn('joined_at', 'integer', (c) => c.notNull())
      .addColumn('told_up_to', 'integer', (c) => c.notNull()),
    schema
      .createTable('joined_friends')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('joined_friends_pk', ['owner_id', 'user_id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('friend_digests')
      .addColumn('owner_id', 'integer', (c) => c.primaryKey())
      .addColumn('due_at', 'integer', (c) => c.notNull()),
    schema.createIndex('friend_digests_due').on('friend_digests').column('due_at'),
    schema
      .createTable('friend_welcomes')
      .addColumn('user_id', 'integer', (c) => c.primaryKey())
      .addColumn('due_at', 'integer')
      .addColumn('asked_at', 'integer', (c) => c.notNull()),
    schema.createIndex('friend_welcomes_due').on('friend_welcomes').column('due_at'),
    schema.createIndex('friend_welcomes_asked').on('friend_welcomes').column('asked_at'),
  ],
};
