import type { ChatlistLink, OwnFilter, PeerId, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { ChatlistLinksTable } from '../tables/dialog-settings-tables.ts';

const find = statement((db, p: { slug: string }) =>
  db.selectFrom('chatlist_links').selectAll().where('slug', '=', p.slug),
);

const findOfFilter = statement((db, p: { owner: UserId; filter: number }) =>
  db
    .selectFrom('chatlist_links')
    .selectAll()
    .where('owner_id', '=', p.owner)
    .where('filter_id', '=', p.filter)
    .orderBy('date')
    .orderBy('slug'),
);

const put = statement((db, p: ChatlistLinksTable) =>
  db
    .insertInto('chatlist_links')
    .values({
      slug: p.slug,
      owner_id: p.owner_id,
      filter_id: p.filter_id,
      date: p.date,
      title: p.title,
      peers: p.peers,
    })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ title: p.title, peers: p.peers })),
);

const remove = statement((db, p: { slug: string }) => db.deleteFrom('chatlist_links').where('slug', '=', p.slug));

const removeOfFilter = statement((db, p: { owner: UserId; filter: number }) =>
  db.deleteFrom('chatlist_links').where('owner_id', '=', p.owner).where('filter_id', '=', p.filter),
);

const linkOf = (row: ChatlistLinksTable): ChatlistLink => ({
  slug: row.slug,
  ownerId: row.owner_id,
  filterId: row.filter_id,
  title: row.title,
  date: row.date,
  // Only ever written from this type.
  peers: JSON.parse(row.peers) as PeerId[],
});

/** The link of a shared folder. */
export function* chatlistLink({ slug }: { readonly slug: string }): Steps<ChatlistLink | undefined> {
  const row = yield* runOne(find({ slug }));
  return row && linkOf(row);
}

/** The links of a folder, the oldest first. */
export function* chatlistLinksOf({ ownerId, filterId }: OwnFilter): Steps<ChatlistLink[]> {
  const rows = yield* run(findOfFilter({ owner: ownerId, filter: filterId }));
  return rows.map(linkOf);
}

/** Keeps a link, or its new title and chats. */
export function* putChatlistLink(link: ChatlistLink): Steps<void> {
  const { slug, date, title, peers } = link;
  const row = { slug, owner_id: link.ownerId, filter_id: link.filterId, date, title, peers: JSON.stringify(peers) };
  yield* run(put(row));
}

export function* removeChatlistLink(slug: string): Steps<void> {
  yield* run(remove({ slug }));
}

/** Links go with their folder. */
export function* removeChatlistLinks({ ownerId, filterId }: OwnFilter): Steps<void> {
  yield* run(removeOfFilter({ owner: ownerId, filter: filterId }));
}
