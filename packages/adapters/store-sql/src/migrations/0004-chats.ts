import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Groups and channels, who is in them, and unread mentions. */
export const chats: Migration = {
  name: '0004-chats',
  up: ({ schema }) => [
    schema
      .createTable('chats')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('access_hash', 'bigint', (c) => c.notNull())
      .addColumn('creator_id', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('username', 'text')
      .addColumn('created_at', 'integer', (c) => c.notNull())
      .addColumn('flags', 'integer', (c) => c.notNull())
      .addColumn('default_banned', 'integer', (c) => c.notNull())
      .addColumn('slow_mode_s', 'integer', (c) => c.notNull())
      .addColumn('ttl_s', 'integer', (c) => c.notNull())
      .addColumn('linked_id', 'integer')
      .addColumn('migrated_to', 'integer')
      .addColumn('migrated_from', 'integer')
      .addColumn('migrated_max_id', 'integer', (c) => c.notNull())
      .addColumn('photo', 'text')
      .addColumn('reactions', 'text')
      .addColumn('pinned_id', 'integer')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('member_count', 'integer', (c) => c.notNull()),
    schema
      .createTable('members')
      .addColumn('chat_id', 'integer', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('is_in', 'integer', (c) => c.notNull())
      .addColumn('joined_at', 'integer', (c) => c.notNull())
      .addColumn('joined_pts', 'integer', (c) => c.notNull())
      .addColumn('inviter_id', 'integer')
      .addColumn('admin_rights', 'integer')
      .addColumn('promoted_by', 'integer')
      .addColumn('banned_rights', 'integer', (c) => c.notNull())
      .addColumn('banned_until', 'integer', (c) => c.notNull())
      .addColumn('banned_by', 'integer')
      .addColumn('rank', 'text', (c) => c.notNull())
      .addColumn('via_request', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('members_pk', ['chat_id', 'user_id'])
      .modifyEnd(sql`without rowid`),
    // The chats of a person, and the members of a chat from the newest on.
    schema
      .createIndex('members_of_user')
      .on('members')
      .columns(['user_id', 'chat_id'])
      .where(sql`is_in`, '=', sql.lit(1)),
    schema
      .createIndex('members_by_date')
      .on('members')
      .columns(['chat_id', 'joined_at', 'user_id'])
      .where(sql`is_in`, '=', sql.lit(1)),
    // Few of the members of a chat, so that listing them does not walk over all.
    schema
      .createIndex('members_admins')
      .on('members')
      .column('chat_id')
      .where(sql`admin_rights`, 'is not', null),
    schema
      .createIndex('members_banned')
      .on('members')
      .column('chat_id')
      .where(sql`banned_rights`, '<>', sql.lit(0)),
    schema
      .createTable('unread_mentions')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('unread_mentions_pk', ['user_id', 'peer_id', 'id'])
      .modifyEnd(sql`without rowid`),
  ],
};
