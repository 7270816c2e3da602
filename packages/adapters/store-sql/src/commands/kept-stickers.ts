import type { KeptSticker, StickerList, StickerStore, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';

interface List {
  user: UserId;
  list: StickerList;
}

const findKept = statement(
  (db, p: List) =>
    db
      .selectFrom('kept_stickers')
      .select(['item_id', 'kept_at'])
      .where('user_id', '=', p.user)
      .where('list', '=', p.list)
      .orderBy('place', 'desc'),
  { longs: ['item_id'] },
);

const findHighest = statement((db, p: List) =>
  db
    .selectFrom('kept_stickers')
    .select((select) => select.fn.max('place').as('place'))
    .where('user_id', '=', p.user)
    .where('list', '=', p.list),
);

const put = statement((db, p: List & { id: bigint; place: number; at: number }) =>
  replaceRow(db, 'kept_stickers', ['user_id', 'list', 'item_id'], {
    user_id: p.user,
    list: p.list,
    item_id: p.id,
    place: p.place,
    kept_at: p.at,
  }),
);

const dropOne = statement((db, p: List & { id: bigint }) =>
  db
    .deleteFrom('kept_stickers')
    .where('user_id', '=', p.user)
    .where('list', '=', p.list)
    .where('item_id', '=', p.id)
    .returning('place'),
);

const dropAll = statement((db, p: List) =>
  db.deleteFrom('kept_stickers').where('user_id', '=', p.user).where('list', '=', p.list).returning('place'),
);

const dropPast = statement(
  (_, p: List & { max: number }) => sql`
    delete from kept_stickers where user_id = ${p.user} and list = ${p.list} and place <= (
      select place from kept_stickers where user_id = ${p.user} and list = ${p.list}
      order by place desc limit 1 offset ${p.max}
    )`,
);

/** What someone keeps in a list, the first first. */
export function* keptStickers(args: { readonly user: UserId; readonly list: StickerList }): Steps<KeptSticker[]> {
  return (yield* run(findKept(args))).map((row) => ({ id: row.item_id, date: row.kept_at }));
}

export function* keepSticker(args: Parameters<StickerStore['keep']>[0]): Steps<void> {
  const list = { user: args.userId, list: args.list };
  if (args.from !== undefined) yield* run(dropOne({ user: args.userId, list: args.from, id: args.id }));
  const highest = (yield* runOne(findHighest(list)))?.place ?? 0;
  yield* run(put({ ...list, id: args.id, place: highest + 1, at: args.nowS }));
  yield* run(dropPast({ ...list, max: args.max }));
}

export function* dropStickers(args: Parameters<StickerStore['drop']>[0]): Steps<boolean> {
  const list = { user: args.userId, list: args.list };
  if (args.ids === undefined) return (yield* run(dropAll(list))).length > 0;
  let wasThere = false;
  for (const id of args.ids) wasThere = (yield* run(dropOne({ ...list, id }))).length > 0 || wasThere;
  return wasThere;
}

/** Those named come first; what is not kept is passed over. */
export function* reorderStickers(args: Parameters<StickerStore['reorder']>[0]): Steps<void> {
  const list = { user: args.userId, list: args.list };
  const kept = yield* keptStickers(list);
  const dates = new Map(kept.map(({ id, date }) => [id, date]));
  const named = [...new Set(args.order)].filter((id) => dates.has(id));
  const order = [...named, ...kept.map(({ id }) => id).filter((id) => !named.includes(id))];
  for (const [index, id] of order.entries()) {
    yield* run(put({ ...list, id, place: order.length - index, at: dates.get(id) ?? 0 }));
  }
}
