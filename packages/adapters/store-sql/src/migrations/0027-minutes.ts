import type { Migration } from './migration.ts';

/** What happened by the minute, for the pages that show how things go. */
export const minutes: Migration = {
  name: '0027-minutes',
  up: ({ schema }) => [
    schema
      .createTable('minutes')
      .addColumn('minute', 'integer', (c) => c.primaryKey())
      .addColumn('sign_ups', 'integer', (c) => c.notNull())
      .addColumn('active', 'integer', (c) => c.notNull())
      .addColumn('waiting', 'integer', (c) => c.notNull())
      .addColumn('wait_s', 'integer', (c) => c.notNull())
      .addColumn('codes_sent', 'integer', (c) => c.notNull())
      .addColumn('codes_failed', 'integer', (c) => c.notNull())
      .addColumn('refused', 'integer', (c) => c.notNull())
      .addColumn('closed_lanes', 'integer', (c) => c.notNull()),
  ],
};
