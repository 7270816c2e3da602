import { rpcError, type ExtraStore, type Theme, type UserId, type Wallpaper } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';
import { keepersOf } from './kept-items.ts';

type Kind = 'wallpaper' | 'theme';

const put = statement((db, p: { id: bigint; kind: Kind; slug: string; owner: UserId | null; data: string }) =>
  db
    .insertInto('looks')
    .values({ id: p.id, kind: p.kind, slug: p.slug, owner_id: p.owner, data: p.data })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ slug: sql`excluded.slug`, data: sql`excluded.data` }),
    ),
);

const findBySlug = statement(
  (db, p: { kind: Kind; slug: string }) =>
    db.selectFrom('looks').select(['id', 'data']).where('kind', '=', p.kind).where('slug', '=', p.slug),
  { longs: ['id'] },
);

const findAll = statement((db, p: { kind: Kind; ids: readonly bigint[] }) =>
  db.selectFrom('looks').select('data').where('kind', '=', p.kind).where('id', 'in', list(p.ids)),
);

export function* addWallpaper({ wallpaper }: { readonly wallpaper: Wallpaper }): Steps<void> {
  const { id, slug, ownerId } = wallpaper;
  const row = { id: BigInt(id), kind: 'wallpaper', slug: slug ?? id, owner: ownerId ?? null } as const;
  yield* run(put({ ...row, data: JSON.stringify(wallpaper) }));
}

export function* wallpapers(args: { readonly ids: readonly bigint[] }): Steps<Wallpaper[]> {
  const rows = yield* run(findAll({ kind: 'wallpaper', ids: args.ids }));
  // Only ever written from this type; so is a theme's row.
  return rows.map(({ data }) => JSON.parse(data) as Wallpaper);
}

export function* wallpaperBySlug(args: { readonly slug: string }): Steps<Wallpaper | undefined> {
  const row = yield* runOne(findBySlug({ kind: 'wallpaper', slug: args.slug }));
  return row && (JSON.parse(row.data) as Wallpaper);
}

/** Stores a theme and remembers it for those who keep it. */
export function* putTheme(args: Parameters<ExtraStore['putTheme']>[0]): Steps<UserId[]> {
  const { theme, nowS, keepersMax } = args;
  const id = BigInt(theme.id);
  const slug = theme.slug.toLowerCase();
  const holder = yield* runOne(findBySlug({ kind: 'theme', slug }));
  if (holder !== undefined && holder.id !== id) throw rpcError('THEME_SLUG_OCCUPIED');
  yield* run(put({ id, kind: 'theme', slug, owner: theme.ownerId ?? null, data: JSON.stringify(theme) }));
  const keepers = yield* keepersOf({ list: 'themes', id, limit: keepersMax });
  yield* recordFor(keepers, nowS, { kind: 'theme', themeId: theme.id });
  return keepers;
}

export function* themes(args: { readonly ids: readonly bigint[] }): Steps<Theme[]> {
  const rows = yield* run(findAll({ kind: 'theme', ids: args.ids }));
  return rows.map(({ data }) => JSON.parse(data) as Theme);
}

export function* themeBySlug(args: { readonly slug: string }): Steps<Theme | undefined> {
  const row = yield* runOne(findBySlug({ kind: 'theme', slug: args.slug }));
  return row && (JSON.parse(row.data) as Theme);
}
