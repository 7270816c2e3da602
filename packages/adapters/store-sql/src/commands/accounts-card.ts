import { sql, type Selectable } from 'kysely';
import type { UserCard, UserExtra, UserId } from '@suaka/domain';
import type { UsersTable } from '../tables/account-tables.ts';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';

/** Columns of `users` that hold 64-bit numbers. */
export const userLongs = { longs: ['access_hash'] };

const findById = statement(
  (db, p: { id: UserId }) => db.selectFrom('users').selectAll().where('id', '=', p.id),
  userLongs,
);

const findByIds = statement(
  (db, p: { ids: readonly UserId[] }) => db.selectFrom('users').selectAll().where('id', 'in', list(p.ids)),
  userLongs,
);

const findByPhone = statement(
  (db, p: { phone: string }) => db.selectFrom('users').selectAll().where('phone', '=', p.phone),
  userLongs,
);

/** Reads a number's account twice as cheaply where only its id is wanted. */
export const findIdByPhone = statement((db, p: { phone: string }) =>
  db.selectFrom('users').select(['id', 'lang_code']).where('phone', '=', p.phone),
);

export function* hasPhone(args: { readonly phone: string }): Steps<boolean> {
  return (yield* runOne(findIdByPhone(args))) !== undefined;
}

export const cardOf = (row: Selectable<UsersTable>): UserCard => ({
  id: row.id,
  accessHash: row.access_hash,
  phone: row.phone ?? undefined,
  firstName: row.first_name,
  lastName: row.last_name,
  about: row.about,
  username: row.username ?? undefined,
  langCode: row.lang_code,
  flags: row.flags,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  // Only ever written from this type.
  extra: row.extra === null ? undefined : (JSON.parse(row.extra) as UserExtra),
});

/** The card of a user who exists. */
export function* cardById(id: UserId): Steps<UserCard> {
  const row = yield* runOne(findById({ id }));
  if (row === undefined) throw new Error(`no user ${id}`);
  return cardOf(row);
}

export function* cardsByIds(args: { readonly ids: readonly UserId[] }): Steps<UserCard[]> {
  const [only, second] = args.ids;
  if (only === undefined) return [];
  const rows = yield* run(second === undefined ? findById({ id: only }) : findByIds({ ids: args.ids }));
  return rows.map(cardOf);
}

export function* cardByPhone(args: { readonly phone: string }): Steps<UserCard | undefined> {
  const row = yield* runOne(findByPhone(args));
  return row && cardOf(row);
}

const findUsername = statement((db, p: { name: string }) =>
  db.selectFrom('usernames').select('peer_id').where('name', '=', p.name),
);

export function* peerOfUsername(args: { readonly name: string }) {
  const row = yield* runOne(findUsername(args));
  return row?.peer_id;
}

// The last code point of Unicode sorts after everything that begins with the prefix.
const after = '\u{10ffff}';

const searchNames = statement((db, p: { prefix: string; end: string; limit: number }) =>
  db
    .selectFrom('usernames')
    .select('peer_id')
    .where('name', '>=', p.prefix)
    .where('name', '<', p.end)
    .where('peer_id', '>', sql<UserId>`0`)
    .orderBy('name')
    .limit(p.limit),
);

const searchTitles = statement((db, p: { prefix: string; end: string; limit: number }) =>
  db
    .selectFrom('usernames')
    .select('peer_id')
    .where('title', '>=', p.prefix)
    .where('title', '<', p.end)
    .where('peer_id', '>', sql<UserId>`0`)
    .orderBy('title')
    .limit(p.limit),
);

/** People whose username begins with the folded query, then those whose name does. */
export function* searchUsers(args: { readonly query: string; readonly limit: number }): Steps<UserId[]> {
  const range = { prefix: args.query, end: args.query + after, limit: args.limit };
  const named = yield* run(searchNames(range));
  const titled = yield* run(searchTitles(range));
  // Only users were asked for: their peer ids are their ids.
  const ids = new Set([...named, ...titled].map((row) => row.peer_id as UserId));
  return [...ids].slice(0, args.limit);
}
