import type { ChatLink, ChatLinkWish, UserId } from '@suaka/domain';
import { sql, type Selectable } from 'kysely';
import { rpcError } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { ChatLinksTable } from '../tables/security-tables.ts';

const findOfUser = statement((db, p: { user: UserId }) =>
  db.selectFrom('chat_links').selectAll().where('user_id', '=', p.user).orderBy('created_at').orderBy('slug'),
);

const find = statement((db, p: { slug: string }) => db.selectFrom('chat_links').selectAll().where('slug', '=', p.slug));

const linkOf = (row: Selectable<ChatLinksTable>): ChatLink => ({
  slug: row.slug,
  userId: row.user_id,
  message: row.message,
  // Only ever written from this type.
  entities: row.entities === null ? undefined : (JSON.parse(row.entities) as ChatLink['entities']),
  title: row.title ?? undefined,
  views: row.views,
});

export function* chatLinks(args: { readonly userId: UserId }): Steps<ChatLink[]> {
  return (yield* run(findOfUser({ user: args.userId }))).map(linkOf);
}

export function* chatLink(args: { readonly slug: string }): Steps<ChatLink | undefined> {
  const row = yield* runOne(find(args));
  return row && linkOf(row);
}

const put = statement(
  (db, p: { slug: string; user: UserId; message: string; entities: string | null; title: string | null; at: number }) =>
    db
      .insertInto('chat_links')
      .values({
        slug: p.slug,
        user_id: p.user,
        message: p.message,
        entities: p.entities,
        title: p.title,
        views: 0,
        created_at: p.at,
      })
      .onConflict((conflict) =>
        conflict.column('slug').doUpdateSet({
          message: sql`excluded.message`,
          entities: sql`excluded.entities`,
          title: sql`excluded.title`,
        }),
      ),
);

/** Makes a link, or changes one of the user's own. */
export function* putChatLink({ slug, userId: user, isNew, linksMax, nowS, ...wish }: ChatLinkWish): Steps<ChatLink> {
  const own = yield* run(findOfUser({ user }));
  if (isNew && own.length >= linksMax) throw rpcError('CHATLINKS_TOO_MUCH');
  if (!isNew && !own.some((row) => row.slug === slug)) throw rpcError('CHATLINK_SLUG_EXPIRED');
  const entities = wish.entities === undefined ? null : JSON.stringify(wish.entities);
  yield* run(put({ slug, user, message: wish.message, entities, title: wish.title ?? null, at: nowS }));
  const link = yield* chatLink({ slug });
  if (link === undefined) throw new Error('a link that was put is not there');
  return link;
}

const remove = statement((db, p: { slug: string; user: UserId }) =>
  db.deleteFrom('chat_links').where('slug', '=', p.slug).where('user_id', '=', p.user).returning('slug'),
);

export function* deleteChatLink(args: { readonly userId: UserId; readonly slug: string }): Steps<boolean> {
  return (yield* runOne(remove({ slug: args.slug, user: args.userId }))) !== undefined;
}

const view = statement((db, p: { slug: string }) =>
  db
    .updateTable('chat_links')
    .set({ views: sql<number>`views + 1` })
    .where('slug', '=', p.slug)
    .returningAll(),
);

/** Counts who follows a link. */
export function* viewChatLink(args: { readonly slug: string }): Steps<ChatLink | undefined> {
  const row = yield* runOne(view(args));
  return row && linkOf(row);
}
