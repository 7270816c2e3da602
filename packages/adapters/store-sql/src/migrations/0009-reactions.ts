import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Reactions to messages, what is unread of them, and what people react with. */
export const reactions: Migration = {
  name: '0009-reactions',
  up: ({ schema }) => [
    schema
      .createTable('reactions')
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('emoji', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addColumn('is_big', 'integer', (c) => c.notNull())
      .addColumn('is_unread', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('reactions_pk', ['seq', 'user_id', 'emoji'])
      .modifyEnd(sql`without rowid`),
    // The last ones of a message are shown with it, and the list of all is read in the same order.
    schema.createIndex('reactions_by_date').on('reactions').columns(['seq', 'date', 'user_id', 'emoji']),
    schema
      .createTable('reaction_counts')
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('emoji', 'text', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addColumn('since', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('reaction_counts_pk', ['seq', 'emoji'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('unread_reactions')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('unread_reactions_pk', ['user_id', 'peer_id', 'id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('reaction_events')
      .addColumn('box_id', 'integer', (c) => c.notNull())
      .addColumn('id', 'integer', (c) => c.notNull())
      .addColumn('pts', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('reaction_events_pk', ['box_id', 'id'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('used_reactions')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('emoji', 'text', (c) => c.notNull())
      .addColumn('uses', 'integer', (c) => c.notNull())
      .addColumn('used_at', 'integer', (c) => c.notNull())
      .addColumn('is_recent', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('used_reactions_pk', ['user_id', 'emoji'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('default_reactions')
      .addColumn('user_id', 'integer', (c) => c.primaryKey())
      .addColumn('emoji', 'text', (c) => c.notNull()),
    schema
      .createTable('reaction_reports')
      .addColumn('reporter_id', 'integer', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('reactor_id', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('reaction_reports_pk', ['reporter_id', 'seq', 'reactor_id'])
      .modifyEnd(sql`without rowid`),
  ],
};
