import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

/** What ends by itself, by table, its key and the column with its time. */
const ending = [
  ['login_tokens', 'token', 'expires_at'],
  ['contact_tokens', 'token', 'expires_at'],
  ['pending_sign_ins', 'key_id', 'at'],
] as const;

const removals = ending.map(([table, key, time]) =>
  statement<{ before: number; limit: number }, never>(
    (_, p) => sql`
      delete from ${sql.table(table)} where ${sql.ref(key)} in (
        select ${sql.ref(key)} from ${sql.table(table)} where ${sql.ref(time)} < ${p.before} limit ${p.limit}
      )`,
  ),
);

/** Forgets tokens, and sign-ins that never came to their password; of each at most `limit`. */
export function* removeOldTokens(args: { readonly beforeS: number; readonly limit: number }): Steps<void> {
  for (const remove of removals) yield* run(remove({ before: args.beforeS, limit: args.limit }));
}
