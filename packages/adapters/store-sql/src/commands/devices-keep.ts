import { DeviceFlag, type DeviceSetting, type StaleWalk, type StateEvent, type UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';

const longs = { longs: ['key_id', 'id'] };

const findOfUser = statement(
  (db, p: { user: UserId }) => db.selectFrom('device_settings').selectAll().where('user_id', '=', p.user),
  longs,
);

export function* deviceSettings(args: { readonly userId: UserId }): Steps<DeviceSetting[]> {
  const rows = yield* run(findOfUser({ user: args.userId }));
  return rows.map((row) => ({ keyId: row.key_id, flags: row.flags, unconfirmedUntil: row.unconfirmed_until }));
}

const findOther = statement(
  (db, p: { user: UserId; key: bigint }) =>
    db.selectFrom('auth_keys').select('id').where('user_id', '=', p.user).where('id', '!=', p.key).limit(1),
  longs,
);

const put = statement((db, p: { key: bigint; user: UserId; flags: number; until: number }) =>
  db
    .insertInto('device_settings')
    .values({ key_id: p.key, user_id: p.user, flags: p.flags, unconfirmed_until: p.until })
    .onConflict((conflict) =>
      conflict.column('key_id').doUpdateSet({
        user_id: sql`excluded.user_id`,
        flags: sql`excluded.flags`,
        unconfirmed_until: sql`excluded.unconfirmed_until`,
      }),
    ),
);

/** Notes a new device as unconfirmed where the account has others; false where it has none. */
export function* noteNewDevice(args: {
  readonly userId: UserId;
  readonly keyId: bigint;
  readonly unconfirmedUntil: number;
  readonly event: StateEvent;
  readonly nowS: number;
}): Steps<boolean> {
  const { userId: user, keyId: key, unconfirmedUntil, event, nowS } = args;
  const hasOthers = (yield* runOne(findOther({ user, key }))) !== undefined;
  yield* run(put({ key, user, flags: 0, until: hasOthers ? unconfirmedUntil : 0 }));
  if (hasOthers) yield* recordFor([user], nowS, event);
  return hasOthers;
}

const findOne = statement(
  (db, p: { key: bigint }) => db.selectFrom('device_settings').selectAll().where('key_id', '=', p.key),
  longs,
);

const allFlags = DeviceFlag.encryptedRequestsDisabled | DeviceFlag.callRequestsDisabled;

export function* changeDevice(args: {
  readonly userId: UserId;
  readonly keyId: bigint;
  readonly set: number;
  readonly clear: number;
  readonly confirm: boolean;
  readonly event: StateEvent | undefined;
  readonly nowS: number;
}): Steps<void> {
  const { userId: user, keyId: key, set, clear, confirm, event, nowS } = args;
  const row = yield* runOne(findOne({ key }));
  // What was set by an earlier account of the device is not this one's.
  const before = row?.user_id === user ? row : undefined;
  const flags = ((before?.flags ?? 0) | (set & allFlags)) & ~clear;
  yield* run(put({ key, user, flags, until: confirm ? 0 : (before?.unconfirmed_until ?? 0) }));
  if (event !== undefined) yield* recordFor([user], nowS, event);
}

interface WalkedKey {
  id: bigint;
  user_id: UserId | null;
  active_at: number;
  ttl_days: number | null;
}

const walk = statement<{ after: bigint; limit: number }, WalkedKey>(
  (_, p) => sql`
    select k.id, k.user_id, k.active_at, s.data ->> 'authorizationTtlDays' as ttl_days
    from auth_keys k left join account_settings s on s.user_id = k.user_id
    where k.id > ${p.after} order by k.id limit ${p.limit}`,
  longs,
);

const dayS = 86_400;
/** Below every key. */
const first = -(2n ** 63n);

/** Devices that were not used for longer than their owners want, among the next ones. */
export function* staleDevices({ afterId, limit, nowS, ttlDaysDefault }: StaleWalk): Steps<{
  stale: { userId: UserId; keyId: bigint }[];
  lastId: bigint | undefined;
}> {
  const rows = yield* run(walk({ after: afterId ?? first, limit }));
  const stale = rows.flatMap((row) => {
    const ttlS = (row.ttl_days ?? ttlDaysDefault) * dayS;
    return row.user_id !== null && row.active_at + ttlS < nowS ? [{ userId: row.user_id, keyId: row.id }] : [];
  });
  return { stale, lastId: rows.length < limit ? undefined : rows.at(-1)?.id };
}
