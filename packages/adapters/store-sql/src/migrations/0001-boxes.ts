import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Message boxes in the lean layout: docs/decisions/message-boxes.md says why it looks so. */
export const boxes: Migration = {
  name: '0001-boxes',
  up: ({ schema }) => [
    schema
      .createTable('contents')
      .addColumn('seq', 'integer', (column) => column.primaryKey())
      .addColumn('author_id', 'bigint', (column) => column.notNull())
      .addColumn('date', 'bigint', (column) => column.notNull())
      .addColumn('edit_date', 'bigint')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('entities', 'text')
      .addColumn('reply_seq', 'bigint')
      .addColumn('extra', 'text')
      .addColumn('places', 'text', (column) => column.notNull()),
    schema
      .createTable('box_rows')
      .addColumn('box_id', 'bigint', (column) => column.notNull())
      .addColumn('pts', 'bigint', (column) => column.notNull())
      .addColumn('kind', 'bigint', (column) => column.notNull())
      .addColumn('peer_id', 'bigint', (column) => column.notNull())
      .addColumn('seq', 'bigint')
      .addColumn('flags', 'bigint', (column) => column.notNull())
      .addColumn('ref', 'bigint')
      .addColumn('data', 'text')
      .addColumn('random_id', 'bigint')
      .addPrimaryKeyConstraint('box_rows_pk', ['box_id', 'pts'])
      .modifyEnd(sql`without rowid`),
    // Holds the flags so that unread messages are counted from the index alone.
    sql`create index box_history on box_rows (box_id, peer_id, pts, flags) where kind = 1`,
    sql`create unique index box_random_ids on box_rows (box_id, random_id) where random_id is not null`,
    schema
      .createTable('dialogs')
      .addColumn('box_id', 'bigint', (column) => column.notNull())
      .addColumn('peer_id', 'bigint', (column) => column.notNull())
      .addColumn('read_inbox_max', 'bigint', (column) => column.notNull())
      .addColumn('read_outbox_max', 'bigint', (column) => column.notNull())
      .addColumn('pinned_order', 'bigint')
      .addColumn('unread_mark', 'bigint', (column) => column.notNull())
      .addColumn('draft', 'text')
      .addPrimaryKeyConstraint('dialogs_pk', ['box_id', 'peer_id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('state_events')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('box_id', 'bigint', (column) => column.notNull())
      .addColumn('date', 'bigint', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull()),
    schema.createIndex('state_events_by_date').on('state_events').columns(['box_id', 'date']),
  ],
};
