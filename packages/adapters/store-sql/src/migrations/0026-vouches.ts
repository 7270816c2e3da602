import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Whom people who are here vouch for, and the codes that went to them instead of to a number. */
export const vouches: Migration = {
  name: '0026-vouches',
  up: ({ schema }) => [
    schema
      .createTable('vouches')
      .addColumn('phone', 'text', (c) => c.notNull())
      .addColumn('voucher_id', 'integer', (c) => c.notNull())
      .addColumn('at', 'integer', (c) => c.notNull())
      .addColumn('expires_at', 'integer', (c) => c.notNull())
      .addColumn('told', 'integer', (c) => c.notNull())
      .addColumn('used_by', 'integer')
      .addColumn('used_at', 'integer')
      .addPrimaryKeyConstraint('vouches_pk', ['phone', 'voucher_id'])
      .modifyEnd(sql`without rowid`),
    schema.createIndex('vouches_of').on('vouches').columns(['voucher_id', 'at']),
    schema.alterTable('codes').addColumn('vouched_by', 'integer'),
  ],
};
