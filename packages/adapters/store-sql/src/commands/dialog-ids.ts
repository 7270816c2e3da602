import type { PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { rowFlags } from '../tables/box-tables.ts';
import type { BoxTail } from './tail-read.ts';

interface Range {
  box: PeerId;
  peer: PeerId;
  from: number;
  below: number;
}

const findDescending = statement((db, p: Range & { skip: number; limit: number }) =>
  db
    .selectFrom('histories')
    .select('pts')
    .where('box_id', '=', p.box)
    .where('peer_id', '=', p.peer)
    .where('pts', '>=', p.from)
    .where('pts', '<', p.below)
    .orderBy('pts', 'desc')
    .limit(p.limit)
    .offset(p.skip),
);

const findAscending = statement((db, p: Range & { limit: number }) =>
  db
    .selectFrom('histories')
    .select('pts')
    .where('box_id', '=', p.box)
    .where('peer_id', '=', p.peer)
    .where('pts', '>=', p.from)
    .where('pts', '<', p.below)
    .orderBy('pts', 'asc')
    .limit(p.limit),
);

const findIncoming = statement((db, p: Range & { limit: number }) =>
  db
    .selectFrom('histories')
    .select('pts')
    .where('box_id', '=', p.box)
    .where('peer_id', '=', p.peer)
    .where('pts', '>=', p.from)
    .where('pts', '<', p.below)
    .where(sql`flags & ${rowFlags.out}`, '=', 0)
    .orderBy('pts', 'desc')
    .limit(p.limit),
);

const countRange = statement((db, p: Range & { limit: number }) => counting(findDescendingIn(db, p)));

const countIncoming = statement((db, p: Range & { limit: number }) =>
  counting(findDescendingIn(db, p).where(sql`flags & ${rowFlags.out}`, '=', 0)),
);

type Db = Parameters<Parameters<typeof statement>[0]>[0];

const findDescendingIn = (db: Db, p: Range & { limit: number }) =>
  db
    .selectFrom('histories')
    .select('pts')
    .where('box_id', '=', p.box)
    .where('peer_id', '=', p.peer)
    .where('pts', '>=', p.from)
    .where('pts', '<', p.below)
    .limit(p.limit);

const counting = (rows: ReturnType<typeof findDescendingIn>) =>
  sql<{ count: number }>`select count(*) as count from (${rows}) found`;

/**
 * A part of a dialog by id: `from` inclusive, `below` exclusive. In a channel's box `peer` may be an
 * author, for what they wrote.
 */
export interface DialogRange {
  readonly box: PeerId;
  readonly peer: PeerId;
  readonly from: number;
  readonly below: number;
}

const inTail = ({ peer, from, below }: DialogRange, tail: BoxTail) =>
  tail.rows.filter((row) => (row.peer === peer || row.author === peer) && row.pts >= from && row.pts < below);

/** What the index is asked for: it is complete only below the tail. */
const inIndex = (range: DialogRange, tail: BoxTail): DialogRange => ({
  ...range,
  below: Math.min(range.below, tail.start),
});

/** Ids of a dialog, newest first. */
export function* idsDescending(range: DialogRange, tail: BoxTail, skip: number, limit: number): Steps<number[]> {
  const newer = inTail(range, tail).map(({ pts }) => pts);
  const taken = newer.slice(skip, skip + limit);
  if (taken.length === limit) return taken;
  const rest = { skip: Math.max(skip - newer.length, 0), limit: limit - taken.length };
  const older = yield* run(findDescending({ ...inIndex(range, tail), ...rest }));
  return [...taken, ...older.map(({ pts }) => pts)];
}

/** Ids of a dialog, oldest first. */
export function* idsAscending(range: DialogRange, tail: BoxTail, skip: number, limit: number): Steps<number[]> {
  const older = yield* run(findAscending({ ...inIndex(range, tail), limit: skip + limit }));
  const newer = inTail(range, tail)
    .map(({ pts }) => pts)
    .toReversed();
  return [...older.map(({ pts }) => pts), ...newer].slice(skip, skip + limit);
}

/** Ids of the other side's messages, newest first. */
export function* incomingIds(range: DialogRange, tail: BoxTail, limit: number): Steps<number[]> {
  const newer = inTail(range, tail)
    .filter(({ flags }) => (flags & rowFlags.out) === 0)
    .map(({ pts }) => pts)
    .slice(0, limit);
  if (newer.length === limit) return newer;
  const older = yield* run(findIncoming({ ...inIndex(range, tail), limit: limit - newer.length }));
  return [...newer, ...older.map(({ pts }) => pts)];
}

/** How many messages a part of a dialog has, as far as `limit` in the index. */
export function* countIds(range: DialogRange, tail: BoxTail, limit: number): Steps<number> {
  const older = yield* runOne(countRange({ ...inIndex(range, tail), limit }));
  return (older?.count ?? 0) + inTail(range, tail).length;
}

/** How many of them are the other side's. */
export function* countIncomingIds(range: DialogRange, tail: BoxTail, limit: number): Steps<number> {
  const older = yield* runOne(countIncoming({ ...inIndex(range, tail), limit }));
  const newer = inTail(range, tail).filter(({ flags }) => (flags & rowFlags.out) === 0);
  return (older?.count ?? 0) + newer.length;
}
