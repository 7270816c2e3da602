import {
  rpcError,
  type Document,
  type StickerKind,
  type StickerSet,
  type StickerStore,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import { addDocument } from './files.ts';

interface Row {
  id: bigint;
  name: string;
  kind: StickerKind;
  owner: UserId | null;
  title: string;
  version: number;
  data: string;
}

const putRow = statement((db, p: Row) =>
  replaceRow(db, 'sticker_sets', ['id'], {
    id: p.id,
    short_name: p.name,
    kind: p.kind,
    owner_id: p.owner,
    title: p.title,
    version: p.version,
    data: p.data,
  }),
);

const deleteRow = statement((db, p: { id: bigint }) => db.deleteFrom('sticker_sets').where('id', '=', p.id));

const findSet = statement((db, p: { id: bigint }) =>
  db.selectFrom('sticker_sets').select('data').where('id', '=', p.id),
);

const findByName = statement(
  (db, p: { name: string }) => db.selectFrom('sticker_sets').select(['id', 'data']).where('short_name', '=', p.name),
  { longs: ['id'] },
);

const findVersion = statement((db, p: { id: bigint }) =>
  db.selectFrom('sticker_sets').select('version').where('id', '=', p.id),
);

const countOwned = statement((db, p: { owner: UserId }) =>
  db
    .selectFrom('sticker_sets')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('owner_id', '=', p.owner),
);

const findOwned = statement((db, p: { owner: UserId; before: bigint; limit: number }) =>
  db
    .selectFrom('sticker_sets')
    .select('data')
    .where('owner_id', '=', p.owner)
    .where('id', '<', p.before)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const findOfficial = statement((db, p: { kind: StickerKind }) =>
  db.selectFrom('sticker_sets').select('data').where('owner_id', 'is', null).where('kind', '=', p.kind).orderBy('id'),
);

const search = statement((db, p: { begins: string; contains: string; kind: StickerKind; limit: number }) =>
  db
    .selectFrom('sticker_sets')
    .select('data')
    .where('kind', '=', p.kind)
    .where(sql<boolean>`(short_name like ${p.begins} or title like ${p.begins} or title like ${p.contains})`)
    .orderBy('short_name')
    .limit(p.limit),
);

const findDocuments = statement((db, p: { ids: readonly bigint[] }) =>
  db.selectFrom('documents').select('data').where('id', 'in', list(p.ids)),
);

// The column is only ever written by `putSet`.
const setOf = (row: { readonly data: string }): StickerSet => JSON.parse(row.data) as StickerSet;

/** Stores a set as it is now; two who change one at once do not undo each other's change. */
export function* putSet({
  set,
  knownVersion,
  documents,
  ownedMax,
}: Parameters<StickerStore['putSet']>[0]): Steps<void> {
  const id = BigInt(set.id);
  const name = set.shortName.toLowerCase();
  const named = yield* runOne(findByName({ name }));
  if (named !== undefined && named.id !== id) throw rpcError('SHORT_NAME_OCCUPIED');
  if (knownVersion !== undefined) {
    const known = yield* runOne(findVersion({ id }));
    if (known?.version !== knownVersion) throw rpcError('STICKERSET_INVALID');
  } else if (set.ownerId !== undefined) {
    const owned = yield* runOne(countOwned({ owner: set.ownerId }));
    if ((owned?.count ?? 0) >= ownedMax) throw rpcError('STICKERSETS_TOO_MUCH');
  }
  for (const document of documents) yield* addDocument({ document });
  const { kind, title, version } = set;
  const row = { id, name, kind, owner: set.ownerId ?? null, title: title.toLowerCase(), version };
  yield* run(putRow({ ...row, data: JSON.stringify(set) }));
}

export function* deleteSet(args: { readonly id: bigint }): Steps<void> {
  yield* run(deleteRow(args));
}

export function* stickerSet(args: { readonly id: bigint }): Steps<StickerSet | undefined> {
  const row = yield* runOne(findSet(args));
  return row && setOf(row);
}

export function* setByShortName(args: { readonly name: string }): Steps<StickerSet | undefined> {
  const row = yield* runOne(findByName(args));
  return row && setOf(row);
}

export function* searchSets(args: {
  readonly query: string;
  readonly kind: StickerKind;
  readonly limit: number;
}): Steps<StickerSet[]> {
  const bare = args.query.replaceAll(/[%_]/gu, '');
  const words = { begins: `${bare}%`, contains: `% ${bare}%`, kind: args.kind, limit: args.limit };
  return (yield* run(search(words))).map(setOf);
}

export function* officialSets(args: { readonly kind: StickerKind }): Steps<StickerSet[]> {
  return (yield* run(findOfficial(args))).map(setOf);
}

export function* setsOf(args: {
  readonly owner: UserId;
  readonly before: bigint;
  readonly limit: number;
}): Steps<{ sets: StickerSet[]; count: number }> {
  const sets = (yield* run(findOwned(args))).map(setOf);
  return { sets, count: (yield* runOne(countOwned({ owner: args.owner })))?.count ?? 0 };
}

export function* stickerDocuments(args: { readonly ids: readonly bigint[] }): Steps<Document[]> {
  const rows = yield* run(findDocuments(args));
  // The column is only ever written from this type.
  return rows.map((row) => JSON.parse(row.data) as Document);
}
