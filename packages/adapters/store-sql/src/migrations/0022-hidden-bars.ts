import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Chats whose bar somebody hid. */
export const hiddenBars: Migration = {
  name: '0022-hidden-bars',
  up: ({ schema }) => [
    schema
      .createTable('hidden_bars')
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('hidden_bars_pk', ['owner_id', 'user_id'])
      .modifyEnd(sql`without rowid`),
  ],
};
