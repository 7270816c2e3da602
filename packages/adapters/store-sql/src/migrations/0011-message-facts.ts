import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What is kept beside messages: which of them have facts, pins, threads, discussions, views and forwards. */
export const messageFacts: Migration = {
  name: '0011-message-facts',
  up: ({ schema }) => [
    schema.alterTable('contents').addColumn('marks', 'integer', (c) => c.notNull().defaultTo(0)),
    // Of a message in a supergroup's thread: the id of the message that the thread begins with.
    schema.alterTable('contents').addColumn('top_id', 'integer'),
    schema
      .createTable('pins')
      .addColumn('box_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('pins_pk', ['box_id', 'peer_id', 'id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('threads')
      .addColumn('box_id', 'integer', (c) => c.notNull())
      .addColumn('top_id', 'integer', (c) => c.notNull())
      .addColumn('id', 'integer', (c) => c.notNull())
      .addColumn('author_id', 'integer', (c) => c.notNull())
      .addColumn('speaker_id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('threads_pk', ['box_id', 'top_id', 'id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('thread_heads')
      .addColumn('box_id', 'integer', (c) => c.notNull())
      .addColumn('top_id', 'integer', (c) => c.notNull())
      .addColumn('replies', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('thread_heads_pk', ['box_id', 'top_id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('thread_reads')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('box_id', 'integer', (c) => c.notNull())
      .addColumn('top_id', 'integer', (c) => c.notNull())
      .addColumn('read_inbox_max', 'integer', (c) => c.notNull())
      .addColumn('read_outbox_max', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('thread_reads_pk', ['user_id', 'box_id', 'top_id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('discussions')
      .addColumn('channel_id', 'integer', (c) => c.notNull())
      .addColumn('post_id', 'integer', (c) => c.notNull())
      .addColumn('group_id', 'integer', (c) => c.notNull())
      .addColumn('top_id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('discussions_pk', ['channel_id', 'post_id'])
      .modifyEnd(sql`without rowid`),
    schema.createIndex('discussions_by_group').on('discussions').columns(['group_id', 'top_id']),
    schema
      .createTable('channel_moves')
      .addColumn('box_id', 'integer', (c) => c.primaryKey())
      .addColumn('date', 'integer', (c) => c.notNull()),
    schema
      .createTable('post_counts')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('views', 'integer', (c) => c.notNull())
      .addColumn('forwards', 'integer', (c) => c.notNull()),
  ],
};
