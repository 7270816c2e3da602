import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Photos, documents, the blobs that they need, and whose profile shows them. */
export const files: Migration = {
  name: '0005-files',
  up: (db) => [
    db.schema
      .createTable('photos')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('data', 'text', (c) => c.notNull()),
    db.schema
      .createTable('documents')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('blob', 'text', (c) => c.notNull())
      .addColumn('mime_type', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull()),
    db.schema.createIndex('documents_blob').on('documents').column('blob'),
    db.schema
      .createTable('file_blobs')
      .addColumn('blob', 'text', (c) => c.notNull())
      .addColumn('file_id', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('file_blobs_key', ['blob', 'file_id'])
      .modifyEnd(sql`without rowid`),
    db.schema
      .createTable('profile_photos')
      .addColumn('user_id', 'integer', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('photo_id', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('profile_photos_key', ['user_id', 'place'])
      .modifyEnd(sql`without rowid`),
    db.schema.createIndex('profile_photos_photo').on('profile_photos').columns(['user_id', 'photo_id']).unique(),
  ],
};
