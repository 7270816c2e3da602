import { sql, type Selectable } from 'kysely';
import type { Authorization, DeviceFacts, KeySighting, NewAuthKey, StoredAuthKey, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import type { AuthKeysTable } from '../tables/account-tables.ts';

const keyLongs = { longs: ['id', 'hash', 'perm_key_id'] };

const insertKey = statement((db, p: NewAuthKey) =>
  db
    .insertInto('auth_keys')
    .values({
      id: p.id,
      sealed: p.sealed,
      seal_id: p.sealId,
      expires_at: p.expiresAt,
      perm_key_id: null,
      user_id: null,
      hash: p.hash,
      layer: 0,
      api_id: 0,
      device_model: '',
      system_version: '',
      app_version: '',
      lang_code: '',
      system_lang_code: '',
      lang_pack: '',
      address: p.address,
      created_at: p.createdAt,
      active_at: p.createdAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('created_at'),
);

/** False where another key has the id. */
export function* insertAuthKey(key: NewAuthKey): Steps<boolean> {
  return (yield* runOne(insertKey(key))) !== undefined;
}

const findKey = statement(
  (db, p: { id: bigint }) => db.selectFrom('auth_keys').selectAll().where('id', '=', p.id),
  keyLongs,
);

const deviceOf = (row: Selectable<AuthKeysTable>): DeviceFacts => ({
  apiId: row.api_id,
  deviceModel: row.device_model,
  systemVersion: row.system_version,
  appVersion: row.app_version,
  langCode: row.lang_code,
  systemLangCode: row.system_lang_code,
  langPack: row.lang_pack,
});

export function* findAuthKey(args: { readonly id: bigint }): Steps<StoredAuthKey | undefined> {
  const row = yield* runOne(findKey(args));
  return (
    row && {
      ...deviceOf(row),
      id: row.id,
      sealed: row.sealed,
      sealId: row.seal_id,
      expiresAt: row.expires_at,
      permKeyId: row.perm_key_id ?? undefined,
      userId: row.user_id ?? undefined,
      hash: row.hash,
      layer: row.layer,
      address: row.address,
      createdAt: row.created_at,
      activeAt: row.active_at,
    }
  );
}

const sightKey = statement((db, p: KeySighting) =>
  db
    .updateTable('auth_keys')
    .set({
      layer: p.layer,
      address: p.address,
      active_at: p.activeAt,
      api_id: p.apiId,
      device_model: p.deviceModel,
      system_version: p.systemVersion,
      app_version: p.appVersion,
      lang_code: p.langCode,
      system_lang_code: p.systemLangCode,
      lang_pack: p.langPack,
    })
    .where('id', '=', p.id),
);

export function* sightAuthKeys(args: { readonly sightings: readonly KeySighting[] }): Steps<void> {
  for (const sighting of args.sightings) yield* run(sightKey(sighting));
}

const bindKey = statement((db, p: { temp: bigint; perm: bigint }) =>
  db
    .updateTable('auth_keys')
    .set({ perm_key_id: p.perm })
    .where('id', '=', p.temp)
    .where((or) => or.or([or('perm_key_id', 'is', null), or('perm_key_id', '=', p.perm)]))
    .returning('created_at'),
);

/** False where the temporary key is bound to another one, or gone. */
export function* bindAuthKey(args: { readonly temp: bigint; readonly perm: bigint }): Steps<boolean> {
  return (yield* runOne(bindKey(args))) !== undefined;
}

const findOfUser = statement(
  (db, p: { user: UserId }) =>
    db.selectFrom('auth_keys').selectAll().where('user_id', '=', p.user).orderBy('active_at', 'desc').orderBy('id'),
  keyLongs,
);

export function* authorizationsOf(args: { readonly userId: UserId }): Steps<Authorization[]> {
  const rows = yield* run(findOfUser({ user: args.userId }));
  return rows.map((row) => ({
    ...deviceOf(row),
    keyId: row.id,
    hash: row.hash,
    address: row.address,
    createdAt: row.created_at,
    activeAt: row.active_at,
  }));
}

const signOutKeys = statement(
  (db, p: { user: UserId; ids: readonly bigint[] }) =>
    db
      .updateTable('auth_keys')
      .set({ user_id: null })
      .where('user_id', '=', p.user)
      .where('id', 'in', list(p.ids))
      .returning('id'),
  keyLongs,
);

/** Signs keys out of an account and says which were signed in to it. */
export function* signOutAuthKeys(args: {
  readonly userId: UserId;
  readonly keyIds: readonly bigint[];
}): Steps<bigint[]> {
  return (yield* run(signOutKeys({ user: args.userId, ids: args.keyIds }))).map((row) => row.id);
}

const deleteKey = statement((db, p: { id: bigint }) => db.deleteFrom('auth_keys').where('id', '=', p.id));

export function* removeAuthKey(args: { readonly id: bigint }): Steps<void> {
  yield* run(deleteKey(args));
}

const deleteExpired = statement((db, p: { before: number; limit: number }) =>
  db.deleteFrom('auth_keys').where('id', 'in', (inner) =>
    inner
      .selectFrom('auth_keys')
      .select('id')
      .where('expires_at', '>', sql<number>`0`)
      .where('expires_at', '<', p.before)
      .limit(p.limit),
  ),
);

export function* removeExpiredAuthKeys(args: { readonly beforeS: number; readonly limit: number }): Steps<void> {
  yield* run(deleteExpired({ before: args.beforeS, limit: args.limit }));
}

const findSeals = statement((db, _: object) =>
  db
    .selectFrom('seals')
    .select('id')
    .where((row) => row.exists(row.selectFrom('auth_keys').select('id'))),
);

/** The seals that keys here were ever sealed with; none where there is no key. */
export function* sealIds(): Steps<string[]> {
  return (yield* run(findSeals({}))).map((row) => row.id);
}

const insertSeal = statement((db, p: { id: string }) =>
  db
    .insertInto('seals')
    .values({ id: p.id })
    .onConflict((conflict) => conflict.column('id').doNothing()),
);

/** Remembers that keys are sealed with this seal from now on. */
export function* rememberSeal(args: { readonly id: string }): Steps<void> {
  yield* run(insertSeal(args));
}
