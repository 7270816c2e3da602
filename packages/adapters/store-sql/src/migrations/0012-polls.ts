import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Polls, their votes and the boxes that show them. */
export const polls: Migration = {
  name: '0012-polls',
  up: ({ schema }) => [
    schema
      .createTable('polls')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('author_id', 'integer', (c) => c.notNull())
      .addColumn('asked', 'text', (c) => c.notNull())
      .addColumn('close_at', 'integer')
      .addColumn('closed', 'integer', (c) => c.notNull())
      .addColumn('changed_at', 'integer', (c) => c.notNull())
      .addColumn('voters', 'integer', (c) => c.notNull())
      // One number for each answer, in their order: counting millions of votes anew for each look would not do.
      .addColumn('votes', 'text', (c) => c.notNull())
      .modifyEnd(sql`without rowid`),
    sql`create index polls_to_close on polls (close_at) where closed = 0 and close_at is not null`,
    schema
      .createTable('poll_votes')
      .addColumn('poll_id', 'text', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('chosen', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('poll_votes_key', ['poll_id', 'user_id'])
      .modifyEnd(sql`without rowid`),
    schema.createIndex('poll_votes_by_date').on('poll_votes').columns(['poll_id', 'date', 'user_id']),
    schema
      .createTable('poll_boxes')
      .addColumn('poll_id', 'text', (c) => c.notNull())
      .addColumn('box_id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('poll_boxes_key', ['poll_id', 'box_id'])
      .modifyEnd(sql`without rowid`),
    schema.createIndex('polls_of_box').on('poll_boxes').columns(['box_id', 'poll_id']),
  ],
};
