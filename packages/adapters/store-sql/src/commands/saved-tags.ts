import type { PeerId, ReactionStore, SavedTag, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import { recordFor } from './accounts-tell.ts';

interface Tag {
  readonly owner: UserId;
  readonly emoji: string;
}

const insert = statement((db, p: Tag & { id: number }) =>
  replaceRow(db, 'saved_tags', ['owner_id', 'emoji', 'pts'], { owner_id: p.owner, emoji: p.emoji, pts: p.id }),
);

const remove = statement((db, p: Tag & { id: number }) =>
  db.deleteFrom('saved_tags').where('owner_id', '=', p.owner).where('emoji', '=', p.emoji).where('pts', '=', p.id),
);

/** What someone reacts with to a message of their own box that they saved tags it. */
export function* retag(
  message: { readonly owner: UserId; readonly id: number },
  before: readonly string[],
  after: readonly string[],
): Steps<void> {
  for (const emoji of before) yield* run(remove({ ...message, emoji }));
  for (const emoji of after) yield* run(insert({ ...message, emoji }));
}

const setTitle = statement((db, p: Tag & { title: string }) =>
  replaceRow(db, 'saved_tag_titles', ['owner_id', 'emoji'], {
    owner_id: p.owner,
    emoji: p.emoji,
    title: p.title,
  }).returning('emoji'),
);

const removeTitle = statement((db, p: Tag) =>
  db.deleteFrom('saved_tag_titles').where('owner_id', '=', p.owner).where('emoji', '=', p.emoji).returning('emoji'),
);

/** Names a tag, or takes its name away; resolves to whether anything changed. */
export function* setTagTitle(args: Parameters<ReactionStore['setTagTitle']>[0]): Steps<boolean> {
  const { ownerId: owner, emoji, title, date } = args;
  const change = title === undefined ? removeTitle({ owner, emoji }) : setTitle({ owner, emoji, title });
  if ((yield* runOne(change)) === undefined) return false;
  yield* recordFor([owner], date, { kind: 'savedReactionTags' });
  return true;
}

interface TagRow {
  emoji: string;
  title: string | null;
  count: number;
}

/** What is deleted stays among the tags, and is passed over. */
const shown = sql`join box_rows r on r.box_id = t.owner_id and r.pts = t.pts and r.kind = ${sql.lit(eventKinds.message)}`;

const findAll = statement<{ owner: UserId }, TagRow>(
  (_, p) => sql`
    select named.emoji, titles.title,
      (select count(*) from saved_tags t ${shown} where t.owner_id = ${p.owner} and t.emoji = named.emoji) as count
    from (
      select emoji from saved_tags where owner_id = ${p.owner}
      union select emoji from saved_tag_titles where owner_id = ${p.owner}
    ) named
    left join saved_tag_titles titles on titles.owner_id = ${p.owner} and titles.emoji = named.emoji
    order by count desc, named.emoji`,
);

const findOf = statement<{ owner: UserId; peer: PeerId }, TagRow>(
  (_, p) => sql`
    select t.emoji, null as title, count(*) as count from saved_tags t ${shown}
    join saved_messages s on s.owner_id = t.owner_id and s.peer_id = ${p.peer} and s.pts = t.pts
    where t.owner_id = ${p.owner} group by t.emoji order by count desc, t.emoji`,
);

const findTagged = statement<Tag & { limit: number }, { pts: number }>(
  (_, p) => sql`
    select t.pts from saved_tags t ${shown}
    where t.owner_id = ${p.owner} and t.emoji = ${p.emoji} order by t.pts desc limit ${p.limit}`,
);

/** The saved messages with a tag, newest first. */
export function* taggedIds(args: {
  readonly ownerId: UserId;
  readonly emoji: string;
  readonly limit: number;
}): Steps<number[]> {
  const { ownerId: owner, emoji, limit } = args;
  return (yield* run(findTagged({ owner, emoji, limit }))).map(({ pts }) => pts);
}

/** The tags that someone uses or named, most used first; of one chat's messages without their names. */
export function* savedTags(args: { readonly ownerId: UserId; readonly peerId: PeerId | undefined }): Steps<SavedTag[]> {
  const { ownerId: owner, peerId: peer } = args;
  const rows = yield* run(peer === undefined ? findAll({ owner }) : findOf({ owner, peer }));
  const known = rows.filter(({ count, title }) => count > 0 || title !== null);
  return known.map(({ emoji, title, count }) => ({ emoji, title: title ?? undefined, count }));
}
