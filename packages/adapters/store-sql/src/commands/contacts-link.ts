import { sql } from 'kysely';
import type { UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

// A newcomer's number is seldom kept by many: looking first spares the others a deletion.
const findEntry = statement((db, p: { phone: string }) =>
  db.selectFrom('phonebook').select('owner_id').where('phone', '=', p.phone).limit(1),
);

const takeEntries = statement((db, p: { phone: string }) =>
  db.deleteFrom('phonebook').where('phone', '=', p.phone).returning(['owner_id', 'first_name', 'last_name']),
);

const insertContact = statement(
  (db, p: { owner: UserId; user: UserId; first: string; last: string; phone: string; at: number }) =>
    db
      .insertInto('contacts')
      .values({
        owner_id: p.owner,
        user_id: p.user,
        first_name: p.first,
        last_name: p.last,
        phone: p.phone,
        added_at: p.at,
      })
      .onConflict((conflict) =>
        conflict.columns(['owner_id', 'user_id']).doUpdateSet({
          first_name: sql`excluded.first_name`,
          last_name: sql`excluded.last_name`,
          // A number once known stays known when the contact is renamed without it.
          phone: sql`case excluded.phone when '' then contacts.phone else excluded.phone end`,
        }),
      ),
);

export function* putContact(contact: {
  readonly owner: UserId;
  readonly user: UserId;
  readonly first: string;
  readonly last: string;
  readonly phone: string;
  readonly at: number;
}): Steps<void> {
  yield* run(insertContact(contact));
}

/** Turns what address books kept of a number into contacts of its new account. */
export function* linkPhonebook(phone: string, user: UserId, at: number): Steps<UserId[]> {
  if ((yield* runOne(findEntry({ phone }))) === undefined) return [];
  const entries = yield* run(takeEntries({ phone }));
  for (const { owner_id: owner, first_name: first, last_name: last } of entries) {
    yield* putContact({ owner, user, first, last, phone, at });
  }
  return entries.map((entry) => entry.owner_id);
}
