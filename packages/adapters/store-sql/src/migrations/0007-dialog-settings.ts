import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** How chats notify, which are archived, and the folders that people make of them. */
export const dialogSettings: Migration = {
  name: '0007-dialog-settings',
  up: ({ schema }) => [
    schema
      .createTable('notify_settings')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('target', 'text', (c) => c.notNull())
      .addColumn('settings', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('notify_settings_key', ['owner_id', 'target'])
      .modifyEnd(sql`without rowid`),
    schema.alterTable('dialogs').addColumn('folder_id', 'integer', (c) => c.notNull().defaultTo(0)),
    // Few dialogs are in a folder: those are found without looking at the others.
    sql`create index dialogs_in_folder on dialogs (peer_id, box_id, folder_id) where folder_id != 0`,
    sql`create index dialogs_of_folder on dialogs (box_id, folder_id) where folder_id != 0`,
    schema
      .createTable('dialog_filters')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('id', 'integer', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('filter', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('dialog_filters_key', ['owner_id', 'id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('dialog_preferences')
      .addColumn('owner_id', 'integer', (c) => c.primaryKey())
      .addColumn('filter_tags', 'integer', (c) => c.notNull())
      .addColumn('default_position', 'integer', (c) => c.notNull()),
    schema
      .createTable('web_pages')
      .addColumn('url', 'text', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addColumn('facts', 'text', (c) => c.notNull())
      .modifyEnd(sql`without rowid`),
    // Peer 0 is what new chats begin with.
    schema
      .createTable('private_ttls')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('ttl_s', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('private_ttls_key', ['owner_id', 'peer_id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('expiring_messages')
      .addColumn('due_at', 'integer', (c) => c.notNull())
      .addColumn('box_id', 'integer', (c) => c.notNull())
      .addColumn('id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('expiring_messages_key', ['due_at', 'box_id', 'id'])
      .modifyEnd(sql`without rowid`),
    // Derived from the messages that one keeps for oneself, when someone looks: by the chat that they came from.
    schema
      .createTable('saved_messages')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('pts', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('saved_messages_key', ['owner_id', 'peer_id', 'pts'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('saved_indexed')
      .addColumn('owner_id', 'integer', (c) => c.primaryKey())
      .addColumn('pts', 'integer', (c) => c.notNull()),
    schema
      .createTable('saved_pins')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('saved_pins_key', ['owner_id', 'peer_id'])
      .modifyEnd(sql`without rowid`),
  ],
};
