import { settingEntriesMax, type AccountSettings, type SettingsChange, type UserId } from '@suaka/domain';
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

/** Puts parts in the place of those before; those of an object one by one. */
export function* changeSettings(args: {
  readonly userId: UserId;
  readonly change: SettingsChange;
}): Steps<AccountSettings> {
  const before: Record<string, unknown> = { ...(yield* accountSettings(args)) };
  const merged = Object.fromEntries(
    Object.entries({ ...before, ...args.change }).flatMap(([key, value]) => {
      if (value === null) return [];
      return [[key, isEntries(value) ? merge(before[key], value) : value]];
    }),
  );
  // Through JSON, which leaves out what is undefined.
  const data = JSON.stringify(merged);
  yield* run(put({ user: args.userId, data }));
  return JSON.parse(data) as AccountSettings;
}

const isEntries = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of both, the newest last; past the limit the oldest are forgotten. */
function merge(before: unknown, value: object): object {
  const entries = Object.entries({ ...(isEntries(before) ? before : {}), ...value });
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined).slice(-settingEntriesMax));
}
