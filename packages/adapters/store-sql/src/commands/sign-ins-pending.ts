import type { PasswordSignIn, Refusal, UserCard, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { cardsByIds } from './accounts-card.ts';
import { signInTo } from './auth-keys-sign-in-to.ts';
import { passwordOf } from './passwords-keep.ts';

const put = statement((db, p: { key: bigint; user: UserId; at: number }) =>
  db
    .insertInto('pending_sign_ins')
    .values({ key_id: p.key, user_id: p.user, at: p.at })
    .onConflict((conflict) =>
      conflict.column('key_id').doUpdateSet({ user_id: sql`excluded.user_id`, at: sql`excluded.at` }),
    ),
);

const find = statement((db, p: { key: bigint }) =>
  db.selectFrom('pending_sign_ins').select('user_id').where('key_id', '=', p.key),
);

const remove = statement((db, p: { key: bigint }) => db.deleteFrom('pending_sign_ins').where('key_id', '=', p.key));

/** Whether an account owes a password before a key is signed in to it; then the key waits for it. */
export function* owesPassword(userId: UserId, key: bigint, nowS: number): Steps<Refusal | undefined> {
  const password = yield* passwordOf({ userId });
  if (password?.lock === undefined) return undefined;
  yield* run(put({ key, user: userId, at: nowS }));
  return { error: 'SESSION_PASSWORD_NEEDED' };
}

export function* pendingUser(args: { readonly keyId: bigint }): Steps<UserId | undefined> {
  return (yield* runOne(find({ key: args.keyId })))?.user_id;
}

/** Signs in a key that owed a password to the account. */
export function* signInPending(request: PasswordSignIn): Steps<UserCard | undefined> {
  const { authKeyId: key, userId } = request;
  if ((yield* pendingUser({ keyId: key })) !== userId) return undefined;
  yield* run(remove({ key }));
  yield* signInTo(userId, request);
  const [card] = yield* cardsByIds({ ids: [userId] });
  return card;
}
