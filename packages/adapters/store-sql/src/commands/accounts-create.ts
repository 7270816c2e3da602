import { firstUserId, nextUserId, shares, type UserCard, type UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const insertUser = statement(
  (
    db,
    p: {
      id: UserId;
      phone: string | null;
      accessHash: bigint;
      first: string;
      last: string;
      lang: string;
      flags: number;
      at: number;
    },
  ) =>
    db
      .insertInto('users')
      .values({
        id: p.id,
        phone: p.phone,
        access_hash: p.accessHash,
        first_name: p.first,
        last_name: p.last,
        about: '',
        username: null,
        lang_code: p.lang,
        flags: p.flags,
        created_at: p.at,
        last_seen_at: 0,
      })
      .onConflict((conflict) => conflict.column('id').doNothing()),
);

// Users of other data centres may be stored here as well: only the own share counts.
const findLastId = statement((db, p: { first: number; share: number; shares: number }) =>
  db
    .selectFrom('users')
    .select('id')
    .where('id', '>=', sql<UserId>`${p.first}`)
    .where(sql<number>`(id - ${p.first}) % ${p.shares}`, '=', p.share)
    .orderBy('id', 'desc')
    .limit(1),
);

function* insertCard(card: UserCard): Steps<void> {
  yield* run(
    insertUser({
      id: card.id,
      phone: card.phone ?? null,
      accessHash: card.accessHash,
      first: card.firstName,
      last: card.lastName,
      lang: card.langCode,
      flags: card.flags,
      at: card.createdAt,
    }),
  );
}

/** Makes an account with the next id of a data centre's share. */
export function* createUser(card: Omit<UserCard, 'id'>, dcId: number): Steps<UserCard> {
  const last = yield* runOne(findLastId({ first: firstUserId, share: dcId - 1, shares }));
  const created = { ...card, id: nextUserId(last?.id, dcId) };
  yield* insertCard(created);
  return created;
}

/** Makes an account of the installation itself where it is missing. */
export function* ensureAccount(args: { readonly card: UserCard }): Steps<void> {
  yield* insertCard(args.card);
}
