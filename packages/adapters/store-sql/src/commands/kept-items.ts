import type { ExtraStore, KeptItem, KeptList, Told, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';

interface List {
  user: UserId;
  list: KeptList;
}

const findKept = statement(
  (db, p: List) =>
    db
      .selectFrom('kept_items')
      .select(['item_id', 'place', 'kept_at', 'data'])
      .where('user_id', '=', p.user)
      .where('list', '=', p.list)
      .orderBy('place', 'desc'),
  { longs: ['item_id'] },
);

const findHighest = statement((db, p: List) =>
  db
    .selectFrom('kept_items')
    .select((select) => select.fn.max('place').as('place'))
    .where('user_id', '=', p.user)
    .where('list', '=', p.list),
);

const findPlace = statement((db, p: List & { id: bigint }) =>
  db
    .selectFrom('kept_items')
    .select('place')
    .where('user_id', '=', p.user)
    .where('list', '=', p.list)
    .where('item_id', '=', p.id),
);

/** Makes room below an item, so that another can stand behind it. */
const raise = statement((db, p: List & { from: number }) =>
  db
    .updateTable('kept_items')
    .set({ place: sql<number>`place + 1` })
    .where('user_id', '=', p.user)
    .where('list', '=', p.list)
    .where('place', '>=', p.from),
);

const put = statement((db, p: List & { id: bigint; place: number; at: number; data: string | null }) =>
  replaceRow(db, 'kept_items', ['user_id', 'list', 'item_id'], {
    user_id: p.user,
    list: p.list,
    item_id: p.id,
    place: p.place,
    kept_at: p.at,
    data: p.data,
  }),
);

const dropOne = statement((db, p: List & { id: bigint }) =>
  db
    .deleteFrom('kept_items')
    .where('user_id', '=', p.user)
    .where('list', '=', p.list)
    .where('item_id', '=', p.id)
    .returning('place'),
);

const dropAll = statement((db, p: List) =>
  db.deleteFrom('kept_items').where('user_id', '=', p.user).where('list', '=', p.list).returning('place'),
);

const dropPast = statement(
  (_, p: List & { max: number }) => sql`
    delete from kept_items where user_id = ${p.user} and list = ${p.list} and place <= (
      select place from kept_items where user_id = ${p.user} and list = ${p.list}
      order by place desc limit 1 offset ${p.max}
    )`,
);

const findKeepers = statement((db, p: { list: KeptList; id: bigint; limit: number }) =>
  db
    .selectFrom('kept_items')
    .select('user_id')
    .where('item_id', '=', p.id)
    .where('list', '=', p.list)
    .orderBy('user_id')
    .limit(p.limit),
);

const countKeepers = statement((db, p: { list: KeptList; id: bigint }) =>
  db
    .selectFrom('kept_items')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('item_id', '=', p.id)
    .where('list', '=', p.list),
);

/** Remembers events for those who are away. */
export function* recordTold({ nowS, events }: Told): Steps<void> {
  for (const { boxId, event } of events) yield* recordFor([boxId], nowS, event);
}

export function* keptItems(args: List): Steps<KeptItem[]> {
  const rows = yield* run(findKept(args));
  return rows.map((row) => ({ id: row.item_id, date: row.kept_at, data: row.data ?? undefined }));
}

export function* keepItem(args: Parameters<ExtraStore['keep']>[0]): Steps<void> {
  const list = { user: args.userId, list: args.list };
  yield* run(dropOne({ ...list, id: args.id }));
  const place = yield* freePlace(list, args.afterId);
  yield* run(put({ ...list, id: args.id, place, at: args.told.nowS, data: args.data ?? null }));
  yield* run(dropPast({ ...list, max: args.max }));
  yield* recordTold(args.told);
}

/** Behind an item that is there, otherwise before all. */
function* freePlace(list: List, afterId: bigint | undefined): Steps<number> {
  const after = afterId === undefined ? undefined : yield* runOne(findPlace({ ...list, id: afterId }));
  if (after === undefined) return ((yield* runOne(findHighest(list)))?.place ?? 0) + 1;
  yield* run(raise({ ...list, from: after.place }));
  return after.place;
}

export function* dropItems(args: Parameters<ExtraStore['drop']>[0]): Steps<boolean> {
  const list = { user: args.userId, list: args.list };
  const dropped = yield* run(args.id === undefined ? dropAll(list) : dropOne({ ...list, id: args.id }));
  if (dropped.length === 0) return false;
  yield* recordTold(args.told);
  return true;
}

export function* keepersOf(args: { list: KeptList; id: bigint; limit: number }): Steps<UserId[]> {
  return (yield* run(findKeepers(args))).map((row) => row.user_id);
}

export function* keepersCount(args: { list: KeptList; id: bigint }): Steps<number> {
  return (yield* runOne(countKeepers(args)))?.count ?? 0;
}
