import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Messages that wait for their time. */
export const scheduled: Migration = {
  name: '0010-scheduled',
  up: ({ schema }) => [
    schema
      .createTable('scheduled_messages')
      // Never given out twice: clients remember what they scheduled by it.
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('owner_id', 'integer', (c) => c.notNull())
      .addColumn('peer_id', 'integer', (c) => c.notNull())
      .addColumn('due_at', 'integer', (c) => c.notNull())
      .addColumn('random_id', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull()),
    schema.createIndex('scheduled_of_chat').on('scheduled_messages').columns(['owner_id', 'peer_id', 'due_at']),
    schema.createIndex('scheduled_due').on('scheduled_messages').columns(['due_at', 'peer_id']),
    schema
      .createIndex('scheduled_random_ids')
      .on('scheduled_messages')
      .columns(['owner_id', 'random_id'])
      .unique()
      .where(sql.ref('random_id'), '!=', sql.lit('0')),
  ],
};
