import type { MailCode, MailCodeRequest, MailCodeUse, MailPurpose, Refusal, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const hourS = 3600;

const find = statement((db, p: { user: UserId; purpose: string }) =>
  db.selectFrom('mail_codes').selectAll().where('user_id', '=', p.user).where('purpose', '=', p.purpose),
);

const put = statement((db, p: MailCodeRequest & { count: number }) =>
  db
    .insertInto('mail_codes')
    .values({
      user_id: p.userId,
      purpose: p.purpose,
      email: p.email,
      code: p.code,
      sent_at: p.nowS,
      expires_at: p.expiresAt,
      attempts: 0,
      sent_count: p.count,
      data: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'purpose']).doUpdateSet({
        email: sql`excluded.email`,
        code: sql`excluded.code`,
        sent_at: sql`excluded.sent_at`,
        expires_at: sql`excluded.expires_at`,
        attempts: 0,
        sent_count: sql`excluded.sent_count`,
      }),
    ),
);

/** Keeps a code that is about to be sent by mail, unless too many were. */
export function* issueMailCode(request: MailCodeRequest): Steps<Refusal | undefined> {
  const { userId: user, purpose, nowS, perHourMax } = request;
  const before = yield* runOne(find({ user, purpose }));
  const isRecent = before !== undefined && before.sent_at + hourS > nowS;
  const count = isRecent ? before.sent_count + 1 : 1;
  if (count > perHourMax) return { error: 'FLOOD_WAIT_X', waitS: hourS };
  yield* run(put({ ...request, count }));
  return undefined;
}

/** A used or cancelled code leaves its row, so that it still counts towards those of the hour. */
const endedCode = '';

export function* mailCodeOf(args: {
  readonly userId: UserId;
  readonly purpose: MailPurpose;
}): Steps<MailCode | undefined> {
  const row = yield* runOne(find({ user: args.userId, purpose: args.purpose }));
  return row === undefined || row.code === endedCode ? undefined : { email: row.email, code: row.code };
}

const setCode = statement((db, p: { user: UserId; purpose: string; code: string; attempts: number }) =>
  db
    .updateTable('mail_codes')
    .set({ code: p.code, attempts: p.attempts })
    .where('user_id', '=', p.user)
    .where('purpose', '=', p.purpose),
);

/** Judges a code, counting a wrong one. */
export function* useMailCode(use: MailCodeUse): Steps<{ email: string } | Refusal> {
  const { userId: user, purpose, code, nowS, attemptsMax, isFinal } = use;
  const row = yield* runOne(find({ user, purpose }));
  const isOpen = row !== undefined && row.code !== endedCode && row.expires_at > nowS && row.attempts < attemptsMax;
  if (!isOpen) return { error: 'EMAIL_HASH_EXPIRED' };
  if (row.code !== code) {
    yield* run(setCode({ user, purpose, code: row.code, attempts: row.attempts + 1 }));
    return { error: 'CODE_INVALID' };
  }
  if (isFinal) yield* run(setCode({ user, purpose, code: endedCode, attempts: row.attempts }));
  return { email: row.email };
}

export function* cancelMailCode(args: { readonly userId: UserId; readonly purpose: MailPurpose }): Steps<void> {
  yield* run(setCode({ user: args.userId, purpose: args.purpose, code: endedCode, attempts: 0 }));
}
