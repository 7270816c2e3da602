import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Places of newcomers in the waiting room. */
export const waitingPlaces: Migration = {
  name: '0024-waiting-places',
  up: ({ schema }) => [
    schema
      .createTable('waiting_places')
      .addColumn('phone', 'text', (c) => c.notNull())
      .addColumn('key_id', 'integer', (c) => c.notNull())
      .addColumn('address_block', 'text')
      .addColumn('is_invited', 'integer', (c) => c.notNull())
      .addColumn('told_ms', 'integer', (c) => c.notNull())
      .addColumn('due_ms', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('waiting_places_pk', ['phone', 'key_id'])
      .modifyEnd(sql`without rowid`),
    schema.createIndex('waiting_places_due').on('waiting_places').column('due_ms'),
  ],
};
