import type { Migration } from './migration.ts';

/** Authorization keys and the codes that sign them in. */
export const authKeys: Migration = {
  name: '0003-auth-keys',
  up: (db) => [
    db.schema
      .createTable('auth_keys')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('sealed', 'blob', (c) => c.notNull())
      .addColumn('seal_id', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'integer', (c) => c.notNull())
      .addColumn('perm_key_id', 'bigint')
      .addColumn('user_id', 'integer')
      .addColumn('hash', 'bigint', (c) => c.notNull())
      .addColumn('layer', 'integer', (c) => c.notNull())
      .addColumn('api_id', 'integer', (c) => c.notNull())
      .addColumn('device_model', 'text', (c) => c.notNull())
      .addColumn('system_version', 'text', (c) => c.notNull())
      .addColumn('app_version', 'text', (c) => c.notNull())
      .addColumn('lang_code', 'text', (c) => c.notNull())
      .addColumn('system_lang_code', 'text', (c) => c.notNull())
      .addColumn('lang_pack', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('created_at', 'integer', (c) => c.notNull())
      .addColumn('active_at', 'integer', (c) => c.notNull()),
    db.schema.createIndex('auth_keys_user').on('auth_keys').column('user_id').where('user_id', 'is not', null),
    db.schema.createIndex('auth_keys_expiry').on('auth_keys').column('expires_at').where('expires_at', '>', 0),
    db.schema.createTable('seals').addColumn('id', 'text', (c) => c.primaryKey()),
    db.schema
      .createTable('codes')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('phone', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'integer', (c) => c.notNull())
      .addColumn('expires_at', 'integer', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('state', 'integer', (c) => c.notNull())
      .addColumn('resends', 'integer', (c) => c.notNull()),
    db.schema.createIndex('codes_phone').on('codes').columns(['phone', 'sent_at']),
  ],
};
