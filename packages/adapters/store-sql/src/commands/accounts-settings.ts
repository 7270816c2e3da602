import type { AccountSettings, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const find = statement((db, p: { user: UserId }) =>
  db.selectFrom('account_settings').select('data').where('user_id', '=', p.user),
);

const put = statement((db, p: { user: UserId; data: string }) =>
  db
    .insertInto('account_settings')
    .values({ user_id: p.user, data: p.data })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ data: sql`excluded.data` })),
);

/** What someone has set of their account. */
export function* accountSettings(args: { readonly userId: UserId }): Steps<AccountSettings> {
  const row = yield* runOne(find({ user: args.userId }));
  // Only ever written from this type.
  return row === undefined ? {} : (JSON.parse(row.data) as AccountSettings);
}

/** Puts parts in the place of those before. */
export function* changeSettings(args: {
  readonly userId: UserId;
  readonly change: AccountSettings;
}): Steps<AccountSettings> {
  const data = JSON.stringify({ ...(yield* accountSettings(args)), ...args.change });
  yield* run(put({ user: args.userId, data }));
  return JSON.parse(data) as AccountSettings;
}
