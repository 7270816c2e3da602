import type { ContentSeq, Reacted, ReactionCount, ReactionStore, ReactionSummary, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

/** How many of the last reactions are shown with a message. */
const recentMax = 3;

const findCounts = statement((db, p: { seq: ContentSeq }) =>
  db
    .selectFrom('reaction_counts')
    .select(['emoji', 'count'])
    .where('seq', '=', p.seq)
    .orderBy('count', 'desc')
    .orderBy('since')
    .orderBy('emoji'),
);

const findChosen = statement((db, p: { seq: ContentSeq; user: UserId }) =>
  db.selectFrom('reactions').select(['emoji', 'position']).where('seq', '=', p.seq).where('user_id', '=', p.user),
);

interface Row {
  user_id: UserId;
  emoji: string;
  date: number;
  is_big: number;
  is_unread: number;
}

/** One after another by when they were given; a tie goes by who gave them. */
const findBefore = statement(
  (_, p: { seq: ContentSeq; date: number; user: UserId; emoji: string; limit: number }) => sql<Row>`
    select user_id, emoji, date, is_big, is_unread from reactions
    where seq = ${p.seq} and (date, user_id, emoji) < (${p.date}, ${p.user}, ${p.emoji})
    order by date desc, user_id desc, emoji desc limit ${p.limit}`,
);

const findOfOne = statement(
  (_, p: { seq: ContentSeq; only: string; date: number; user: UserId; limit: number }) => sql<Row>`
    select user_id, emoji, date, is_big, is_unread from reactions
    where seq = ${p.seq} and emoji = ${p.only} and (date, user_id) < (${p.date}, ${p.user})
    order by date desc, user_id desc limit ${p.limit}`,
);

const countOf = statement((db, p: { seq: ContentSeq; emoji: string }) =>
  db.selectFrom('reaction_counts').select('count').where('seq', '=', p.seq).where('emoji', '=', p.emoji),
);

const countAll = statement((db, p: { seq: ContentSeq }) =>
  db
    .selectFrom('reaction_counts')
    .select((select) => select.fn.sum<number | null>('count').as('count'))
    .where('seq', '=', p.seq),
);

/** Past every date, user and emoji. */
const newest = { date: 2 ** 31, user: 0 as UserId, emoji: '' };

const reactedOf = (row: Row): Reacted => ({
  userId: row.user_id,
  emoji: row.emoji,
  date: row.date,
  isBig: row.is_big === 1,
  isUnread: row.is_unread === 1,
});

/** The reactions to a content as someone sees them. */
export function* reactionsOf(seq: ContentSeq, viewer: UserId): Steps<ReactionSummary> {
  const counts = yield* run(findCounts({ seq }));
  const chosen = new Map((yield* run(findChosen({ seq, user: viewer }))).map((row) => [row.emoji, row.position]));
  const recent = yield* run(findBefore({ seq, ...newest, limit: recentMax }));
  const results = counts.map(({ emoji, count }): ReactionCount => ({ emoji, count, chosenOrder: chosen.get(emoji) }));
  return { results, recent: recent.map(reactedOf) };
}

/** Who reacted to a content, the last first. */
export function* listReactions({
  seq,
  emoji,
  before,
  limit,
}: Parameters<ReactionStore['list']>[0]): Steps<{ reactions: Reacted[]; count: number }> {
  const from = before === undefined ? newest : { date: before.date, user: before.userId, emoji: before.emoji };
  const rows = yield* run(
    emoji === undefined
      ? findBefore({ seq, ...from, limit })
      : findOfOne({ seq, only: emoji, date: from.date, user: from.user, limit }),
  );
  const count = (yield* runOne(emoji === undefined ? countAll({ seq }) : countOf({ seq, emoji })))?.count ?? 0;
  return { reactions: rows.map(reactedOf), count };
}
