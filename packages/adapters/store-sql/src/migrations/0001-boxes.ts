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
    // Derived from the rows above, some time after them: docs/decisions/message-boxes.md.
    // Holds the flags so that unread messages are counted from it alone.
    schema
      .createTable('histories')
      .addColumn('box_id', 'bigint', (column) => column.notNull())
      .addColumn('peer_id', 'bigint', (column) => column.notNull())
      .addColumn('pts', 'bigint', (column) => column.notNull())
      .addColumn('flags', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('histories_pk', ['box_id', 'peer_id', 'pts'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('random_ids')
      .addColumn('box_id', 'bigint', (column) => column.notNull())
      .addColumn('random_id', 'bigint', (column) => column.notNull())
      .addColumn('pts', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('random_ids_pk', ['box_id', 'random_id'])
      .modifyEnd(sql`without rowid`),
    schema.createTable('indexed').addColumn('seq', 'bigint', (column) => column.notNull()),
    sql`insert into indexed (seq) values (0)`,
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
