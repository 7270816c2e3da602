import type { Minute, MinuteRecords, UsualHour } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { MinutesTable } from '../tables/minute-tables.ts';

interface Span {
  readonly fromMinute: number;
  readonly toMinute: number;
}

const find = statement((db, p: { minute: number }) =>
  db.selectFrom('minutes').selectAll().where('minute', '=', p.minute),
);

const insert = statement((db, row: MinutesTable) =>
  db.insertInto('minutes').values({
    minute: row.minute,
    sign_ups: row.sign_ups,
    active: row.active,
    waiting: row.waiting,
    wait_s: row.wait_s,
    codes_sent: row.codes_sent,
    codes_failed: row.codes_failed,
    refused: row.refused,
    closed_lanes: row.closed_lanes,
  }),
);

const remove = statement((db, p: { minute: number }) => db.deleteFrom('minutes').where('minute', '=', p.minute));

const findBetween = statement((db, p: Span) =>
  db
    .selectFrom('minutes')
    .selectAll()
    .where('minute', '>=', p.fromMinute)
    .where('minute', '<', p.toMinute)
    .orderBy('minute'),
);

const findUsual = statement<Span, { hour: number; sign_ups: number; active: number }>(
  (_, p) => sql`
    select (minute % 1440) / 60 as hour, avg(sign_ups) as sign_ups, avg(active) as active
    from minutes where minute >= ${p.fromMinute} and minute < ${p.toMinute} group by 1 order by 1`,
);

const greatest = (column: 'sign_ups' | 'active') =>
  statement((db, _: object) =>
    db.selectFrom('minutes').selectAll().where(column, '>', 0).orderBy(column, 'desc').orderBy('minute').limit(1),
  );
const mostSignUps = greatest('sign_ups');
const mostActive = greatest('active');

const removeSome = statement<{ minute: number; limit: number }, unknown>(
  (_, p) => sql`
    delete from minutes where minute in (
      select minute from minutes where minute < ${p.minute} order by minute limit ${p.limit}
    )`,
);

/** Adds to a minute, which two lives of a process may share. */
export function* addMinute(added: Minute): Steps<void> {
  const [row] = yield* run(find({ minute: added.minute }));
  const before = row === undefined ? undefined : minuteOf(row);
  if (before !== undefined) yield* run(remove({ minute: added.minute }));
  yield* run(
    insert({
      minute: added.minute,
      sign_ups: added.signUps + (before?.signUps ?? 0),
      active: Math.max(added.active, before?.active ?? 0),
      waiting: Math.max(added.waiting, before?.waiting ?? 0),
      wait_s: Math.max(added.waitS, before?.waitS ?? 0),
      codes_sent: added.codesSent + (before?.codesSent ?? 0),
      codes_failed: added.codesFailed + (before?.codesFailed ?? 0),
      refused: added.refused + (before?.refused ?? 0),
      closed_lanes: added.closedLanes | (before?.closedLanes ?? 0),
    }),
  );
}

export function* minutesBetween(span: Span): Steps<Minute[]> {
  return (yield* run(findBetween(span))).map(minuteOf);
}

export function* usualHours(span: Span): Steps<UsualHour[]> {
  const rows = yield* run(findUsual(span));
  return rows.map((row) => ({ hour: row.hour, signUps: row.sign_ups, active: row.active }));
}

export function* minuteRecords(_: object): Steps<MinuteRecords> {
  const [signUps] = yield* run(mostSignUps({}));
  const [active] = yield* run(mostActive({}));
  return { signUps: signUps && minuteOf(signUps), active: active && minuteOf(active) };
}

export function* removeMinutesBefore(args: { readonly minute: number; readonly limit: number }): Steps<void> {
  yield* run(removeSome(args));
}

const minuteOf = (row: MinutesTable): Minute => ({
  minute: row.minute,
  signUps: row.sign_ups,
  active: row.active,
  waiting: row.waiting,
  waitS: row.wait_s,
  codesSent: row.codes_sent,
  codesFailed: row.codes_failed,
  refused: row.refused,
  closedLanes: row.closed_lanes,
});

export const minuteWrites = {
  'minutes.add': addMinute,
  'minutes.removeBefore': removeMinutesBefore,
};

export const minuteReads = {
  'minutes.between': minutesBetween,
  'minutes.records': minuteRecords,
  'minutes.usual': usualHours,
};
