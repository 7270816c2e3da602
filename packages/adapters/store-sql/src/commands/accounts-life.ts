import {
  judgeCode,
  CodeState,
  type ChangedNumber,
  type CodeUse,
  type NumberChange,
  type Refusal,
  type ScheduledDeletion,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { larger } from '../larger.ts';
import { statement } from '../statement.ts';
import { cardById, findIdByPhone } from './accounts-card.ts';
import { knowersToldMax, recordFor, whoKnows } from './accounts-tell.ts';
import { provingCodeOf, isBanned, setCode } from './codes-code.ts';
import { linkPhonebook } from './contacts-link.ts';

/** Judges a code, counts a wrong one and uses up a right one. */
function* useCode(use: CodeUse & { readonly code: string }): Steps<Refusal | undefined> {
  const code = yield* provingCodeOf(use);
  const fault = judgeCode(code, use.code, use.nowS, use.attemptsMax);
  if (code !== undefined && fault === 'PHONE_CODE_INVALID') yield* setCode(code, code.state, code.attempts + 1);
  if (code === undefined || fault !== undefined) return { error: fault ?? 'PHONE_CODE_EXPIRED' };
  yield* setCode(code, CodeState.spent);
  return undefined;
}

const updatePhone = statement((db, p: { id: UserId; phone: string }) =>
  db.updateTable('users').set({ phone: p.phone }).where('id', '=', p.id),
);

// Whoever had the old number has the new one: they knew the person by it.
const updateKept = statement((db, p: { user: UserId; before: string; phone: string }) =>
  db.updateTable('contacts').set({ phone: p.phone }).where('user_id', '=', p.user).where('phone', '=', p.before),
);

/** Takes another number, for which a code was sent. */
export function* changeNumber(change: NumberChange): Steps<ChangedNumber | Refusal> {
  const { userId, phone, nowS } = change;
  const refusal = yield* useCode(change);
  if (refusal !== undefined) return refusal;
  if (yield* isBanned(phone)) return { error: 'PHONE_NUMBER_BANNED' };
  if ((yield* runOne(findIdByPhone({ phone }))) !== undefined) return { error: 'PHONE_NUMBER_OCCUPIED' };
  const before = yield* cardById(userId);
  yield* run(updatePhone({ id: userId, phone }));
  if (before.phone !== undefined) yield* run(updateKept({ user: userId, before: before.phone, phone }));
  const knownBy = yield* linkPhonebook(phone, userId, nowS);
  const toldTo = yield* whoKnows({ userId, limit: knowersToldMax });
  yield* recordFor([userId, ...toldTo], nowS, { kind: 'userPhone', userId });
  return { card: { ...before, phone }, toldTo, knownBy };
}

const findDeletion = statement((db, p: { user: UserId }) =>
  db.selectFrom('account_deletions').selectAll().where('user_id', '=', p.user),
);

const insertDeletion = statement((db, p: ScheduledDeletion) =>
  db
    .insertInto('account_deletions')
    .values({ user_id: p.userId, delete_at: p.deleteAt, hash: p.hash, reason: p.reason }),
);

export function* deletionOf(args: { readonly userId: UserId }): Steps<ScheduledDeletion | undefined> {
  const row = yield* runOne(findDeletion({ user: args.userId }));
  return row && { userId: row.user_id, deleteAt: row.delete_at, hash: row.hash, reason: row.reason };
}

/** Plans a deletion, unless one is planned. */
export function* scheduleDeletion(deletion: ScheduledDeletion): Steps<ScheduledDeletion> {
  const planned = yield* deletionOf(deletion);
  if (planned === undefined) yield* run(insertDeletion(deletion));
  return planned ?? deletion;
}

const removeDeletion = statement((db, p: { user: UserId }) =>
  db.deleteFrom('account_deletions').where('user_id', '=', p.user).returning('user_id'),
);

/** Takes a plan back. */
export function* cancelDeletion(
  cancel: CodeUse & { readonly userId: UserId; readonly code: string },
): Steps<Refusal | undefined> {
  const refusal = yield* useCode(cancel);
  if (refusal !== undefined) return refusal;
  const removed = yield* runOne(removeDeletion({ user: cancel.userId }));
  return removed === undefined ? { error: 'CODE_HASH_INVALID' } : undefined;
}

const findDue = statement((db, p: { now: number; limit: number }) =>
  db
    .selectFrom('account_deletions')
    .select('user_id')
    .where('delete_at', '<=', p.now)
    .orderBy('delete_at')
    .limit(p.limit),
);

export function* dueDeletions(args: { readonly nowS: number; readonly limit: number }): Steps<UserId[]> {
  return (yield* run(findDue({ now: args.nowS, limit: args.limit }))).map((row) => row.user_id);
}

interface WalkedUser {
  id: UserId;
  seen_at: number;
  ttl_days: number | null;
}

// Those that do not end: bots (1) and whoever has ended (4); the installation's own are below the first id.
const walk = statement<{ after: number; limit: number }, WalkedUser>(
  (_, p) => sql`
    select u.id, s.data ->> 'ttlDays' as ttl_days,
      case when u.flags & 5 <> 0 or u.id < 10000000 then 9007199254740991
      else ${larger(
        larger(sql`u.created_at`, sql`u.last_seen_at`),
        sql`coalesce((select max(active_at) from auth_keys k where k.user_id = u.id), 0)`,
      )} end as seen_at
    from users u left join account_settings s on s.user_id = u.id
    where u.id > ${p.after} order by u.id limit ${p.limit}`,
);

const dayS = 86_400;

/** People who did nothing for longer than they said, among the next ones. */
export function* idleAccounts(args: {
  readonly afterId: number;
  readonly limit: number;
  readonly nowS: number;
  readonly ttlDaysDefault: number;
}): Steps<{ idle: UserId[]; lastId: number | undefined }> {
  const { afterId: after, limit, nowS, ttlDaysDefault } = args;
  const rows = yield* run(walk({ after, limit }));
  const idle = rows.filter((row) => row.seen_at + (row.ttl_days ?? ttlDaysDefault) * dayS < nowS).map((row) => row.id);
  return { idle, lastId: rows.length < limit ? undefined : rows.at(-1)?.id };
}
