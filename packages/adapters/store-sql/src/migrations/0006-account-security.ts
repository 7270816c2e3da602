import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Passwords, devices, privacy, and how accounts end. */
export const accountSecurity: Migration = {
  name: '0006-account-security',
  up: (db) => [
    db.schema.alterTable('users').addColumn('extra', 'text'),
    db.schema.alterTable('contacts').addColumn('close_friend', 'integer', (c) => c.notNull().defaultTo(0)),
    db.schema
      .createTable('account_settings')
      .addColumn('user_id', 'integer', (c) => c.primaryKey())
      .addColumn('data', 'text', (c) => c.notNull()),
    db.schema
      .createTable('passwords')
      .addColumn('user_id', 'integer', (c) => c.primaryKey())
      .addColumn('salt1', 'blob')
      .addColumn('salt2', 'blob')
      .addColumn('verifier', 'blob')
      .addColumn('hint', 'text', (c) => c.notNull())
      .addColumn('email', 'text')
      .addColumn('changed_at', 'integer', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('attempts_since', 'integer', (c) => c.notNull())
      .addColumn('reset_at', 'integer')
      .addColumn('reset_declined_at', 'integer'),
    db.schema
      .createTable('mail_codes')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'integer', (c) => c.notNull())
      .addColumn('expires_at', 'integer', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('sent_count', 'integer', (c) => c.notNull())
      .addColumn('data', 'text')
      .addPrimaryKeyConstraint('mail_codes_key', ['user_id', 'purpose'])
      .modifyEnd(sql`without rowid`),
    // Keys whose code was right and whose password is still owed.
    db.schema
      .createTable('pending_sign_ins')
      .addColumn('key_id', 'integer', (c) => c.primaryKey())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('at', 'integer', (c) => c.notNull()),
    db.schema.createIndex('pending_sign_ins_at').on('pending_sign_ins').column('at'),
    db.schema
      .createTable('login_tokens')
      .addColumn('token', 'text', (c) => c.primaryKey())
      .addColumn('key_id', 'bigint', (c) => c.notNull())
      .addColumn('waiting_key_id', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'integer', (c) => c.notNull())
      .addColumn('except_ids', 'text', (c) => c.notNull())
      .addColumn('user_id', 'integer')
      .modifyEnd(sql`without rowid`),
    db.schema.createIndex('login_tokens_key').on('login_tokens').column('key_id'),
    db.schema.createIndex('login_tokens_expiry').on('login_tokens').column('expires_at'),
    db.schema
      .createTable('device_settings')
      .addColumn('key_id', 'integer', (c) => c.primaryKey())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('flags', 'integer', (c) => c.notNull())
      .addColumn('unconfirmed_until', 'integer', (c) => c.notNull()),
    db.schema.createIndex('device_settings_user').on('device_settings').column('user_id'),
    db.schema
      .createTable('account_deletions')
      .addColumn('user_id', 'integer', (c) => c.primaryKey())
      .addColumn('delete_at', 'integer', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull()),
    db.schema.createIndex('account_deletions_at').on('account_deletions').column('delete_at'),
    db.schema
      .createTable('contact_tokens')
      .addColumn('token', 'text', (c) => c.primaryKey())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('expires_at', 'integer', (c) => c.notNull())
      .modifyEnd(sql`without rowid`),
    db.schema.createIndex('contact_tokens_expiry').on('contact_tokens').column('expires_at'),
    db.schema
      .createTable('chat_links')
      .addColumn('slug', 'text', (c) => c.primaryKey())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('entities', 'text')
      .addColumn('title', 'text')
      .addColumn('views', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'integer', (c) => c.notNull())
      .modifyEnd(sql`without rowid`),
    db.schema.createIndex('chat_links_user').on('chat_links').columns(['user_id', 'created_at']),
    db.schema
      .createTable('top_peer_resets')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('pts', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('top_peer_resets_key', ['user_id', 'peer_id'])
      .modifyEnd(sql`without rowid`),
  ],
};
