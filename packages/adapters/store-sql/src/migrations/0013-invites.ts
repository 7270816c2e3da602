import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Links into groups and channels, who came by them and who asks to be let in; what members keep for themselves. */
export const invites: Migration = {
  name: '0013-invites',
  up: ({ schema }) => [
    schema
      .createTable('invites')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('chat_id', 'integer', (c) => c.notNull())
      .addColumn('admin_id', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addColumn('expire_date', 'integer', (c) => c.notNull())
      .addColumn('usage_limit', 'integer', (c) => c.notNull())
      .addColumn('usage', 'integer', (c) => c.notNull())
      .addColumn('requested', 'integer', (c) => c.notNull())
      .addColumn('needs_request', 'integer', (c) => c.notNull())
      .addColumn('is_permanent', 'integer', (c) => c.notNull())
      .addColumn('is_revoked', 'integer', (c) => c.notNull())
      .modifyEnd(sql`without rowid`),
    schema.createIndex('invites_of_admin').on('invites').columns(['chat_id', 'admin_id', 'is_revoked', 'date', 'hash']),
    schema
      .createTable('invite_uses')
      .addColumn('chat_id', 'integer', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addColumn('is_requested', 'integer', (c) => c.notNull())
      .addColumn('approved_by', 'integer')
      .addPrimaryKeyConstraint('invite_uses_pk', ['chat_id', 'user_id', 'is_requested'])
      .modifyEnd(sql`without rowid`),
    schema.createIndex('invite_uses_by_date').on('invite_uses').columns(['chat_id', 'is_requested', 'date', 'user_id']),
    schema.alterTable('members').addColumn('send_as', 'integer'),
    schema.alterTable('members').addColumn('available_min', 'integer', (c) => c.notNull().defaultTo(0)),
    schema
      .createIndex('members_left')
      .on('members')
      .columns(['user_id', 'joined_at'])
      .where(sql`is_in`, '=', sql.lit(0)),
    schema.alterTable('chats').addColumn('held_username', 'text'),
    schema.createIndex('chats_of_creator').on('chats').column('creator_id'),
  ],
};
