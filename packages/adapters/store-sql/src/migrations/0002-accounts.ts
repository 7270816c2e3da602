import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** People, their names, contacts and blocks. */
export const accounts: Migration = {
  name: '0002-accounts',
  up: (db) => [
    db.schema
      .createTable('users')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('phone', 'text', (c) => c.unique())
      .addColumn('access_hash', 'bigint', (c) => c.notNull())
      .addColumn('first_name', 'text', (c) => c.notNull())
      .addColumn('last_name', 'text', (c) => c.notNull())
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('username', 'text')
      .addColumn('lang_code', 'text', (c) => c.notNull())
      .addColumn('flags', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'integer', (c) => c.notNull())
      .addColumn('last_seen_at', 'integer', (c) => c.notNull()),
    db.schema
      .createTable('usernames')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .modifyEnd(sql`without rowid`),
    db.schema.createIndex('usernames_title').on('usernames').columns(['title', 'peer_id']),
    db.schema.createIndex('usernames_peer').on('usernames').column('peer_id'),
    db.schema
      .createTable('banned_numbers')
      .addColumn('phone', 'text', (c) => c.primaryKey())
      .addColumn('banned_at', 'integer', (c) => c.notNull())
      .modifyEnd(sql`without rowid`),
    db.schema
      .createTable('contacts')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('first_name', 'text', (c) => c.notNull())
      .addColumn('last_name', 'text', (c) => c.notNull())
      .addColumn('phone', 'text', (c) => c.notNull())
      .addColumn('added_at', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('contacts_key', ['owner_id', 'user_id'])
      .modifyEnd(sql`without rowid`),
    // Who keeps a user: for mutual contacts, and for telling them what the user changes.
    db.schema.createIndex('contacts_of_user').on('contacts').columns(['user_id', 'owner_id']),
    db.schema
      .createTable('phonebook')
      .addColumn('phone', 'text', (c) => c.notNull())
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('first_name', 'text', (c) => c.notNull())
      .addColumn('last_name', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('phonebook_key', ['phone', 'owner_id'])
      .modifyEnd(sql`without rowid`),
    db.schema
      .createTable('blocks')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('blocks_key', ['owner_id', 'peer_id'])
      .modifyEnd(sql`without rowid`),
  ],
};
