import {
  allChatsId,
  rpcError,
  type DialogFilter,
  type DialogFilters,
  type FolderStore,
  type UserId,
} from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { removeChatlistLinks } from './chatlists-rows.ts';
import { recordStateEvent } from './state-events.ts';

const findAll = statement((db, p: { owner: UserId }) =>
  db
    .selectFrom('dialog_filters')
    .select(['id', 'position', 'filter'])
    .where('owner_id', '=', p.owner)
    .orderBy('position'),
);

const put = statement((db, p: { owner: UserId; id: number; position: number; filter: string }) =>
  db
    .insertInto('dialog_filters')
    .values({ owner_id: p.owner, id: p.id, position: p.position, filter: p.filter })
    .onConflict((conflict) => conflict.columns(['owner_id', 'id']).doUpdateSet({ filter: p.filter })),
);

const remove = statement((db, p: { owner: UserId; id: number }) =>
  db.deleteFrom('dialog_filters').where('owner_id', '=', p.owner).where('id', '=', p.id).returning('id'),
);

const setPosition = statement((db, p: { owner: UserId; id: number; position: number }) =>
  db.updateTable('dialog_filters').set({ position: p.position }).where('owner_id', '=', p.owner).where('id', '=', p.id),
);

const findPreferences = statement((db, p: { owner: UserId }) =>
  db.selectFrom('dialog_preferences').selectAll().where('owner_id', '=', p.owner),
);

const putPreferences = statement((db, p: { owner: UserId; tags: number; position: number }) =>
  db
    .insertInto('dialog_preferences')
    .values({ owner_id: p.owner, filter_tags: p.tags, default_position: p.position })
    .onConflict((conflict) =>
      conflict.column('owner_id').doUpdateSet({ filter_tags: p.tags, default_position: p.position }),
    ),
);

interface Preferences {
  readonly tags: number;
  readonly position: number;
}

function* preferencesOf(owner: UserId): Steps<Preferences> {
  const row = yield* runOne(findPreferences({ owner }));
  return { tags: row?.filter_tags ?? 0, position: row?.default_position ?? 0 };
}

// Only ever written from this type.
const decode = (text: string): DialogFilter => JSON.parse(text) as DialogFilter;

/** All folders of a person. The list of all chats comes before those that share its position. */
export function* filtersOf(args: { readonly ownerId: UserId }): Steps<DialogFilters> {
  const owner = args.ownerId;
  const rows = yield* run(findAll({ owner }));
  const { tags, position } = yield* preferencesOf(owner);
  const before = rows.filter((row) => row.position < position).map(({ id }) => id);
  const after = rows.filter((row) => row.position >= position).map(({ id }) => id);
  return {
    order: [...before, allChatsId, ...after],
    filters: rows.map((row) => decode(row.filter)),
    areTagsShown: tags === 1,
  };
}

/** Makes or replaces a folder; a new one comes last. */
export function* putFilter(args: Parameters<FolderStore['putFilter']>[0]): Steps<boolean> {
  const { ownerId: owner, filter, date } = args;
  const rows = yield* run(findAll({ owner }));
  const known = rows.find(({ id }) => id === filter.id);
  if (known === undefined && rows.length >= args.filtersMax) throw rpcError('FILTERS_TOO_MUCH');
  const text = JSON.stringify(filter);
  if (known?.filter === text) return false;
  const position = known?.position ?? lastPosition(rows, yield* preferencesOf(owner)) + 1;
  yield* run(put({ owner, id: filter.id, position, filter: text }));
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'dialogFilter', id: filter.id } });
  return true;
}

/** Writes a folder that is there anew; without a date nobody is told. */
export function* replaceFilter(args: {
  readonly ownerId: UserId;
  readonly filter: DialogFilter;
  readonly date: number | undefined;
}): Steps<boolean> {
  const { ownerId: owner, filter, date } = args;
  const { id } = filter;
  const known = (yield* run(findAll({ owner }))).find((row) => row.id === id);
  const text = JSON.stringify(filter);
  if (known === undefined || known.filter === text) return false;
  yield* run(put({ owner, id, position: known.position, filter: text }));
  if (date !== undefined) yield* recordStateEvent({ boxId: owner, date, event: { kind: 'dialogFilter', id } });
  return true;
}

const lastPosition = (rows: readonly { readonly position: number }[], { position }: Preferences): number =>
  Math.max(position, ...rows.map((row) => row.position));

/** Takes a folder away, and the links to it; false where there was none. */
export function* removeFilter(args: Parameters<FolderStore['removeFilter']>[0]): Steps<boolean> {
  const { ownerId: owner, id, date } = args;
  if ((yield* runOne(remove({ owner, id }))) === undefined) return false;
  yield* removeChatlistLinks({ ownerId: owner, filterId: id });
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'dialogFilter', id } });
  return true;
}

/** Puts the named folders first, in their order; unknown ids are passed over. */
export function* orderFilters(args: Parameters<FolderStore['orderFilters']>[0]): Steps<number[] | undefined> {
  const { ownerId: owner, date } = args;
  const { order: before } = yield* filtersOf({ ownerId: owner });
  const named = args.order.filter((id) => before.includes(id));
  const order = [...named, ...before.filter((id) => !named.includes(id))];
  if (order.every((id, index) => before[index] === id)) return undefined;
  const { tags } = yield* preferencesOf(owner);
  for (const [position, id] of order.entries()) {
    yield* run(id === allChatsId ? putPreferences({ owner, tags, position }) : setPosition({ owner, id, position }));
  }
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'dialogFilterOrder', order } });
  return order;
}

/** Shows or hides the tags of folders; false where it was so already. */
export function* showFilterTags(args: Parameters<FolderStore['showTags']>[0]): Steps<boolean> {
  const { ownerId: owner, date } = args;
  const known = yield* preferencesOf(owner);
  const tags = args.areShown ? 1 : 0;
  if (known.tags === tags) return false;
  yield* run(putPreferences({ owner, tags, position: known.position }));
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'dialogFilters' } });
  return true;
}
