import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What people tagged their saved messages with, and how they call their tags. */
export const savedTags: Migration = {
  name: '0023-saved-tags',
  up: ({ schema }) => [
    schema
      .createTable('saved_tags')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('emoji', 'text', (c) => c.notNull())
      .addColumn('pts', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('saved_tags_pk', ['owner_id', 'emoji', 'pts'])
      .modifyEnd(sql`without rowid`),
    schema
      .createTable('saved_tag_titles')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('emoji', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('saved_tag_titles_pk', ['owner_id', 'emoji'])
      .modifyEnd(sql`without rowid`),
  ],
};
