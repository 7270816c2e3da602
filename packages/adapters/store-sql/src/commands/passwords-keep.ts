import type { PasswordChange, PasswordLock, StoredPassword, UserId } from '@suaka/domain';
import { sql, type Selectable } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { PasswordsTable } from '../tables/security-tables.ts';

const find = statement((db, p: { user: UserId }) =>
  db.selectFrom('passwords').selectAll().where('user_id', '=', p.user),
);

const put = statement(
  (
    db,
    p: {
      user: UserId;
      salt1: Uint8Array | null;
      salt2: Uint8Array | null;
      verifier: Uint8Array | null;
      hint: string;
      email: string | null;
      at: number;
    },
  ) =>
    db
      .insertInto('passwords')
      .values({
        user_id: p.user,
        salt1: p.salt1,
        salt2: p.salt2,
        verifier: p.verifier,
        hint: p.hint,
        email: p.email,
        changed_at: p.at,
        attempts: 0,
        attempts_since: 0,
        reset_at: null,
        reset_declined_at: null,
      })
      .onConflict((conflict) =>
        conflict.column('user_id').doUpdateSet({
          salt1: sql`excluded.salt1`,
          salt2: sql`excluded.salt2`,
          verifier: sql`excluded.verifier`,
          hint: sql`excluded.hint`,
          email: sql`excluded.email`,
          changed_at: sql`excluded.changed_at`,
          attempts: 0,
          reset_at: null,
        }),
      ),
);

const lockOf = ({ salt1, salt2, verifier }: Selectable<PasswordsTable>): PasswordLock | undefined =>
  salt1 === null || salt2 === null || verifier === null ? undefined : { salt1, salt2, verifier };

export function* passwordOf(args: { readonly userId: UserId }): Steps<StoredPassword | undefined> {
  const row = yield* runOne(find({ user: args.userId }));
  return (
    row && {
      lock: lockOf(row),
      hint: row.hint,
      email: row.email ?? undefined,
      changedAt: row.changed_at,
      resetAt: row.reset_at ?? undefined,
      resetDeclinedAt: row.reset_declined_at ?? undefined,
    }
  );
}

/** False where the password was changed since `basedOn`. */
export function* changePassword(change: PasswordChange): Steps<boolean> {
  const { userId: user, lock, hint, email, nowS } = change;
  const before = yield* runOne(find({ user }));
  if ((before?.changed_at ?? 0) !== change.basedOn) return false;
  // Later than the one before even within a second: the next change is based on this one alone.
  const at = Math.max(nowS, change.basedOn + 1);
  const { salt1 = null, salt2 = null, verifier = null } = lock ?? {};
  yield* run(put({ user, salt1, salt2, verifier, hint, email: email ?? null, at }));
  return true;
}

const setAttempts = statement((db, p: { user: UserId; attempts: number; since: number }) =>
  db.updateTable('passwords').set({ attempts: p.attempts, attempts_since: p.since }).where('user_id', '=', p.user),
);

/** Counts an attempt before it is judged, so that many at once are not judged for one. */
export function* countAttempt(args: {
  readonly userId: UserId;
  readonly nowS: number;
  readonly countMax: number;
  readonly windowS: number;
}): Steps<number | undefined> {
  const { userId: user, nowS, countMax, windowS } = args;
  const row = yield* runOne(find({ user }));
  if (row === undefined) return undefined;
  const endS = row.attempts_since + windowS;
  if (endS <= nowS) {
    yield* run(setAttempts({ user, attempts: 1, since: nowS }));
    return undefined;
  }
  if (row.attempts >= countMax) return endS - nowS;
  yield* run(setAttempts({ user, attempts: row.attempts + 1, since: row.attempts_since }));
  return undefined;
}

export function* clearAttempts(args: { readonly userId: UserId }): Steps<void> {
  yield* run(setAttempts({ user: args.userId, attempts: 0, since: 0 }));
}

const updateReset = statement((db, p: { user: UserId; resetAt: number | null; declinedAt: number | null }) =>
  db
    .updateTable('passwords')
    .set({ reset_at: p.resetAt, reset_declined_at: p.declinedAt })
    .where('user_id', '=', p.user),
);

export function* setReset(args: {
  readonly userId: UserId;
  readonly resetAt: number | undefined;
  readonly declinedAt: number | undefined;
}): Steps<void> {
  const { userId: user, resetAt = null, declinedAt = null } = args;
  yield* run(updateReset({ user, resetAt, declinedAt }));
}
