import {
  CodeState,
  codeEnded,
  type CodeAgain,
  type CodeIssued,
  type CodeRequest,
  type CodeUse,
  type Refusal,
  type SentCode,
  type UserId,
} from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { findIdByPhone } from './accounts-card.ts';

const dayS = 86_400;
const hourS = 3600;

const findBan = statement((db, p: { phone: string }) =>
  db.selectFrom('banned_numbers').select('phone').where('phone', '=', p.phone),
);

export function* isBanned(phone: string): Steps<boolean> {
  return (yield* runOne(findBan({ phone }))) !== undefined;
}

const recentCodes = statement((db, p: { phone: string; since: number }) =>
  db
    .selectFrom('codes')
    .select('sent_at')
    .where('phone', '=', p.phone)
    .where('sent_at', '>', p.since)
    .orderBy('sent_at'),
);

const insertCode = statement(
  (db, p: { phone: string; hash: string; code: string; sentAt: number; expiresAt: number }) =>
    db.insertInto('codes').values({
      phone: p.phone,
      hash: p.hash,
      code: p.code,
      sent_at: p.sentAt,
      expires_at: p.expiresAt,
      attempts: 0,
      state: CodeState.sent,
      resends: 0,
    }),
);

const findDevice = statement((db, p: { user: UserId }) =>
  db.selectFrom('auth_keys').select('id').where('user_id', '=', p.user).limit(1),
);

/** Keeps a code that is about to be sent, unless the number is banned or was sent too many. */
export function* issueCode(request: CodeRequest): Steps<CodeIssued | Refusal> {
  const { phone, hash, code, nowS, expiresAt, rate } = request;
  if (yield* isBanned(phone)) return { error: 'PHONE_NUMBER_BANNED' };
  const sent = yield* run(recentCodes({ phone, since: nowS - dayS }));
  if (sent.length >= rate.perDayMax) return { error: 'PHONE_NUMBER_FLOOD' };
  const firstOfHour = sent[sent.length - rate.perHourMax]?.sent_at;
  if (firstOfHour !== undefined && firstOfHour > nowS - hourS) {
    return { error: 'FLOOD_WAIT_X', waitS: firstOfHour + hourS - nowS };
  }
  yield* run(insertCode({ phone, hash, code, sentAt: nowS, expiresAt }));
  const user = yield* runOne(findIdByPhone({ phone }));
  const device = user && (yield* runOne(findDevice({ user: user.id })));
  return { userId: user?.id, langCode: user?.lang_code, hasDevice: device !== undefined };
}

/** A code with its place in the table. */
export interface StoredCode extends SentCode {
  readonly seq: number;
  readonly resends: number;
  readonly vouchedBy: UserId | undefined;
}

const findCode = statement((db, p: { phone: string; hash: string }) =>
  db
    .selectFrom('codes')
    .select(['seq', 'hash', 'code', 'expires_at', 'attempts', 'state', 'resends', 'vouched_by'])
    .where('phone', '=', p.phone)
    .where('hash', '=', p.hash),
);

export function* codeOf({ phone, hash }: CodeUse): Steps<StoredCode | undefined> {
  const row = yield* runOne(findCode({ phone, hash }));
  if (row === undefined) return undefined;
  const { seq, code, attempts, resends, expires_at: expiresAt } = row;
  const vouchedBy = row.vouched_by ?? undefined;
  return { seq, hash, code, attempts, resends, vouchedBy, expiresAt, state: row.state as CodeState };
}

/** A code that proves its number: one that a friend was told proves nothing to an account that there is. */
export function* provingCodeOf(use: CodeUse): Steps<StoredCode | undefined> {
  const code = yield* codeOf(use);
  return code?.vouchedBy === undefined ? code : undefined;
}

const updateCode = statement((db, p: { seq: number; state: number; attempts: number }) =>
  db.updateTable('codes').set({ state: p.state, attempts: p.attempts }).where('seq', '=', p.seq),
);

export function* setCode(code: StoredCode, state: CodeState, attempts: number = code.attempts): Steps<void> {
  if (code.state !== state || code.attempts !== attempts) yield* run(updateCode({ seq: code.seq, state, attempts }));
}

const prolongCode = statement((db, p: { seq: number; expiresAt: number; resends: number }) =>
  db.updateTable('codes').set({ expires_at: p.expiresAt, resends: p.resends }).where('seq', '=', p.seq),
);

/** Finds a code that is to be sent again and prolongs it. */
export function* reissueCode(
  use: CodeUse & { readonly expiresAt: number; readonly resendsMax: number },
): Steps<CodeAgain | Refusal> {
  const code = yield* codeOf(use);
  const fault = codeEnded(code, use.nowS, use.attemptsMax);
  if (fault !== undefined || code === undefined) return { error: fault ?? 'PHONE_CODE_EXPIRED' };
  const resends = code.resends + 1;
  if (resends > use.resendsMax) return { error: 'SEND_CODE_UNAVAILABLE' };
  yield* run(prolongCode({ seq: code.seq, expiresAt: use.expiresAt, resends }));
  const user = yield* runOne(findIdByPhone({ phone: use.phone }));
  const device = user && (yield* runOne(findDevice({ user: user.id })));
  return { code: code.code, resends, hasDevice: device !== undefined };
}

const moveEnd = statement((db, p: { phone: string; hash: string; expiresAt: number }) =>
  db.updateTable('codes').set({ expires_at: p.expiresAt }).where('phone', '=', p.phone).where('hash', '=', p.hash),
);

export function* codeDelivered(code: {
  readonly phone: string;
  readonly hash: string;
  readonly expiresAt: number;
}): Steps<void> {
  yield* run(moveEnd(code));
}

const deleteUnsent = statement((db, p: { phone: string; hash: string }) =>
  db.deleteFrom('codes').where('phone', '=', p.phone).where('hash', '=', p.hash).where('resends', '=', 0),
);

export function* codeNotDelivered(code: { readonly phone: string; readonly hash: string }): Steps<void> {
  yield* run(deleteUnsent(code));
}

export function* cancelCode(use: CodeUse): Steps<Refusal | undefined> {
  const code = yield* codeOf(use);
  const fault = codeEnded(code, use.nowS, use.attemptsMax);
  if (fault !== undefined || code === undefined) return { error: fault ?? 'PHONE_CODE_EXPIRED' };
  yield* setCode(code, CodeState.spent);
  return undefined;
}

const deleteOld = statement((db, p: { before: number; limit: number }) =>
  db
    .deleteFrom('codes')
    .where('seq', 'in', (inner) => inner.selectFrom('codes').select('seq').orderBy('seq').limit(p.limit))
    .where('sent_at', '<', p.before),
);

/** Forgets codes among the oldest rows. */
export function* removeOldCodes(args: { readonly beforeS: number; readonly limit: number }): Steps<void> {
  yield* run(deleteOld({ before: args.beforeS, limit: args.limit }));
}
