import {
  inviteCodeMessage,
  serviceUserId,
  type Delivery,
  type UserId,
  type Vouch,
  type VouchedCode,
  type VouchLimits,
  type VouchOutcome,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { cardById, hasPhone } from './accounts-card.ts';
import { sayTo } from './arrivals-say.ts';

const dayS = 86_400;

const recent = statement((db, p: { voucher: UserId; since: number; limit: number }) =>
  db.selectFrom('vouches').select('phone').where('voucher_id', '=', p.voucher).where('at', '>', p.since).limit(p.limit),
);

const put = statement((db, p: { phone: string; voucher: UserId; at: number; expiresAt: number }) =>
  db
    .insertInto('vouches')
    .values({ phone: p.phone, voucher_id: p.voucher, at: p.at, expires_at: p.expiresAt, told: 0 })
    .onConflict((conflict) =>
      conflict.columns(['phone', 'voucher_id']).doUpdateSet({
        at: sql`excluded.at`,
        expires_at: sql`excluded.expires_at`,
      }),
    ),
);

/** Keeps that someone vouches for a number, as often as one person may. */
export function* vouch({
  phone,
  voucherId: voucher,
  nowS,
  limits,
}: Vouch & { limits: VouchLimits }): Steps<VouchOutcome> {
  const { createdAt } = yield* cardById(voucher);
  if (createdAt > nowS - limits.voucherAgeMinS) return 'tooEarly';
  const others = yield* run(recent({ voucher, since: nowS - dayS, limit: limits.perDayMax }));
  if (others.length >= limits.perDayMax) return 'tooMany';
  yield* run(put({ phone, voucher, at: nowS, expiresAt: nowS + limits.validForS }));
  return 'made';
}

// Who vouched first is told: a second one cannot turn a code to themselves.
const findOpen = statement((db, p: { phone: string; nowS: number; toldMax: number }) =>
  db
    .selectFrom('vouches')
    .innerJoin('users', 'users.id', 'vouches.voucher_id')
    .select(['voucher_id', 'lang_code'])
    .where('vouches.phone', '=', p.phone)
    .where('expires_at', '>', p.nowS)
    .where('told', '<', p.toldMax)
    .where('used_by', 'is', null)
    .where('users.phone', 'is not', null)
    .orderBy('at')
    .orderBy('voucher_id')
    .limit(1),
);

export function* isVouched(args: {
  readonly phone: string;
  readonly nowS: number;
  readonly toldMax: number;
}): Steps<boolean> {
  return (yield* runOne(findOpen(args))) !== undefined;
}

const countTold = statement((db, p: { phone: string; voucher: UserId }) =>
  db
    .updateTable('vouches')
    .set({ told: sql`told + 1` })
    .where('phone', '=', p.phone)
    .where('voucher_id', '=', p.voucher),
);

const markCode = statement<{ phone: string; hash: string; voucher: UserId; expiresAt: number }, { code: string }>(
  (_, p) => sql`
    update codes set vouched_by = ${p.voucher}, expires_at = ${p.expiresAt}
    where phone = ${p.phone} and hash = ${p.hash} returning code`,
);

/**
 * Tells a code to whoever vouched for its number. The code is marked in the same transaction: it makes an account, and
 * opens none that there is.
 */
export function* tellVoucher(
  { phone, hash, nowS, expiresAt, toldMax }: VouchedCode & { readonly toldMax: number },
  context: WriteContext,
): Steps<Delivery | undefined> {
  if (yield* hasPhone({ phone })) return undefined;
  const open = yield* runOne(findOpen({ phone, nowS, toldMax }));
  if (open === undefined) return undefined;
  const { voucher_id: voucher, lang_code: langCode } = open;
  const marked = yield* runOne(markCode({ phone, hash, voucher, expiresAt }));
  if (marked === undefined) return undefined;
  yield* run(countTold({ phone, voucher }));
  const message = inviteCodeMessage(langCode, phone, marked.code);
  return yield* sayTo(voucher, { authorId: serviceUserId, date: nowS, ...message }, context);
}

const setUsed = statement((db, p: { phone: string; voucher: UserId; user: UserId; at: number }) =>
  db
    .updateTable('vouches')
    .set({ used_by: p.user, used_at: p.at })
    .where('phone', '=', p.phone)
    .where('voucher_id', '=', p.voucher),
);

/** Keeps which account a vouched code made. */
export function* noteVouchUsed(phone: string, voucher: UserId, user: UserId, at: number): Steps<void> {
  yield* run(setUsed({ phone, voucher, user, at }));
}

export const vouchWrites = { 'vouches.put': vouch, 'vouches.tell': tellVoucher };
export const vouchReads = { 'vouches.isOpen': isVouched };
