import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Topics of forums; what is said in each is its thread. */
export const topics: Migration = {
  name: '0028-topics',
  up: ({ schema }) => [
    schema
      .createTable('topics')
      .addColumn('box_id', 'integer', (c) => c.notNull())
      .addColumn('id', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('icon_color', 'integer', (c) => c.notNull())
      .addColumn('icon_emoji_id', 'text')
      .addColumn('creator_id', 'integer', (c) => c.notNull())
      .addColumn('date', 'integer', (c) => c.notNull())
      .addColumn('is_closed', 'integer', (c) => c.notNull())
      .addColumn('is_hidden', 'integer', (c) => c.notNull())
      .addColumn('pinned_place', 'integer')
      .addPrimaryKeyConstraint('topics_pk', ['box_id', 'id'])
      .modifyEnd(sql`without rowid`),
  ],
};
