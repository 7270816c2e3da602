import type { LoginToken, PasswordSignIn, Refusal, UserCard, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { cardsByIds } from './accounts-card.ts';
import { signInTo } from './auth-keys-sign-in-to.ts';
import { owesPassword } from './sign-ins-pending.ts';

const longs = { longs: ['key_id', 'waiting_key_id'] };

const insert = statement((db, p: { token: string; key: bigint; waiting: bigint; expiresAt: number; except: string }) =>
  db.insertInto('login_tokens').values({
    token: p.token,
    key_id: p.key,
    waiting_key_id: p.waiting,
    expires_at: p.expiresAt,
    except_ids: p.except,
    user_id: null,
  }),
);

const deleteUnaccepted = statement((db, p: { key: bigint }) =>
  db.deleteFrom('login_tokens').where('key_id', '=', p.key).where('user_id', 'is', null),
);

/** Keeps a token in the place of those that the key showed before. */
export function* putLoginToken(token: LoginToken): Steps<void> {
  yield* run(deleteUnaccepted({ key: token.keyId }));
  const except = JSON.stringify(token.exceptIds);
  const { keyId: key, waitingKeyId: waiting, expiresAt } = token;
  yield* run(insert({ token: token.token, key, waiting, expiresAt, except }));
}

const find = statement(
  (db, p: { token: string }) => db.selectFrom('login_tokens').selectAll().where('token', '=', p.token),
  longs,
);

export function* loginToken(args: {
  readonly token: string;
}): Steps<(LoginToken & { userId: UserId | undefined }) | undefined> {
  const row = yield* runOne(find(args));
  if (row === undefined) return undefined;
  return {
    token: row.token,
    keyId: row.key_id,
    waitingKeyId: row.waiting_key_id,
    expiresAt: row.expires_at,
    // Only ever written from such a list.
    exceptIds: JSON.parse(row.except_ids) as number[],
    userId: row.user_id ?? undefined,
  };
}

const accept = statement((db, p: { token: string; user: UserId }) =>
  db.updateTable('login_tokens').set({ user_id: p.user }).where('token', '=', p.token),
);

/** Lets the key of a token in. */
export function* acceptLoginToken(args: {
  readonly token: string;
  readonly userId: UserId;
  readonly nowS: number;
}): Steps<{ keyId: bigint; waitingKeyId: bigint } | Refusal> {
  const token = yield* loginToken(args);
  if (token === undefined) return { error: 'AUTH_TOKEN_INVALID' };
  if (token.userId !== undefined) return { error: 'AUTH_TOKEN_ALREADY_ACCEPTED' };
  if (token.expiresAt <= args.nowS) return { error: 'AUTH_TOKEN_EXPIRED' };
  if (token.exceptIds.includes(args.userId)) return { error: 'AUTH_TOKEN_EXCEPTION' };
  yield* run(accept({ token: args.token, user: args.userId }));
  return { keyId: token.keyId, waitingKeyId: token.waitingKeyId };
}

const findAccepted = statement((db, p: { key: bigint; now: number }) =>
  db
    .selectFrom('login_tokens')
    .select('user_id')
    .where('key_id', '=', p.key)
    .where('user_id', 'is not', null)
    .where('expires_at', '>', p.now),
);

/** Who has let a key in. */
export function* acceptedBy(args: { readonly keyId: bigint; readonly nowS: number }): Steps<UserId | undefined> {
  return (yield* runOne(findAccepted({ key: args.keyId, now: args.nowS })))?.user_id ?? undefined;
}

const deleteOfKey = statement((db, p: { key: bigint }) => db.deleteFrom('login_tokens').where('key_id', '=', p.key));

/** Signs in a key that was let in, once; the password may still be owed. */
export function* signInAccepted(request: Omit<PasswordSignIn, 'userId'>): Steps<UserCard | Refusal | undefined> {
  const { authKeyId: key, nowS } = request;
  const userId = yield* acceptedBy({ keyId: key, nowS });
  if (userId === undefined) return undefined;
  yield* run(deleteOfKey({ key }));
  const owed = yield* owesPassword(userId, key, nowS);
  if (owed !== undefined) return owed;
  yield* signInTo(userId, request);
  const [card] = yield* cardsByIds({ ids: [userId] });
  return card;
}
