import type { PeerId, Topic, TopicState, TopicStore, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { TopicsTable } from '../tables/topic-tables.ts';
import { dialogReadUpTo } from './dialogs-read.ts';
import { threadReadOf } from './threads-read.ts';

/** Counting what is unread in a topic stops here. */
const countedMax = 10_000;

const findTopic = statement((db, p: { box: PeerId; id: number }) =>
  db.selectFrom('topics').selectAll().where('box_id', '=', p.box).where('id', '=', p.id),
);

const findAll = statement(
  (_, p: { box: PeerId }) => sql<TopicsTable & { last_id: number | null }>`
    select topics.*, (
      select max(threads.id) from threads where threads.box_id = topics.box_id and threads.top_id = topics.id
    ) as last_id
    from topics where box_id = ${p.box}`,
);

const findLast = statement((db, p: { box: PeerId; id: number }) =>
  db
    .selectFrom('threads')
    .select((select) => select.fn.max<number | null>('id').as('id'))
    .where('box_id', '=', p.box)
    .where('top_id', '=', p.id),
);

const countUnread = statement(
  (_, p: { box: PeerId; id: number; after: number; user: UserId }) => sql<{ count: number }>`
    select count(*) as count from (
      select 1 from threads where box_id = ${p.box} and top_id = ${p.id} and id > ${p.after} and author_id <> ${p.user}
      limit ${sql.lit(countedMax)}
    ) unread`,
);

const countMarked = (table: 'unread_mentions' | 'unread_reactions') =>
  statement(
    (_, p: { box: PeerId; id: number; user: UserId }) => sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} as marked
      join threads on threads.box_id = marked.peer_id and threads.top_id = ${p.id} and threads.id = marked.id
      where marked.user_id = ${p.user} and marked.peer_id = ${p.box}`,
  );
const countMentions = countMarked('unread_mentions');
const countReactions = countMarked('unread_reactions');

const findIds = statement((db, p: { box: PeerId; id: number; limit: number }) =>
  db
    .selectFrom('threads')
    .select('id')
    .where('box_id', '=', p.box)
    .where('top_id', '=', p.id)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const topicOf = (row: TopicsTable): Topic => ({
  boxId: row.box_id,
  id: row.id,
  title: row.title,
  iconColor: row.icon_color,
  iconEmojiId: row.icon_emoji_id ?? undefined,
  creatorId: row.creator_id,
  date: row.date,
  isClosed: row.is_closed === 1,
  isHidden: row.is_hidden === 1,
  pinnedPlace: row.pinned_place ?? undefined,
});

/** A topic by the message that it begins with. */
export function* topicById(box: PeerId, id: number): Steps<Topic | undefined> {
  const row = yield* runOne(findTopic({ box, id }));
  return row && topicOf(row);
}

export const findTopicOf = (args: { readonly boxId: PeerId; readonly id: number }): Steps<Topic | undefined> =>
  topicById(args.boxId, args.id);

export function* listTopics(args: { readonly boxId: PeerId }): Steps<{ topic: Topic; lastId: number }[]> {
  const rows = yield* run(findAll({ box: args.boxId }));
  return rows.map((row) => ({ topic: topicOf(row), lastId: row.last_id ?? row.id }));
}

/** Where topics stand for someone: whoever read the whole chat has read what is in its topics. */
export function* topicStates(args: Parameters<TopicStore['states']>[0]): Steps<TopicState[]> {
  const { boxId: box, viewer: user } = args;
  const readUpTo = yield* dialogReadUpTo(user, box);
  const states: TopicState[] = [];
  for (const id of args.ids) {
    const topic = yield* topicById(box, id);
    if (topic === undefined) continue;
    const read = yield* threadReadOf(user, box, id);
    const after = Math.max(read.inbox, readUpTo.inbox);
    states.push({
      topic,
      lastId: (yield* runOne(findLast({ box, id })))?.id ?? id,
      readInboxMaxId: after,
      readOutboxMaxId: Math.max(read.outbox, readUpTo.outbox),
      unreadCount: (yield* runOne(countUnread({ box, id, after, user })))?.count ?? 0,
      unreadMentionCount: (yield* runOne(countMentions({ box, id, user })))?.count ?? 0,
      unreadReactionCount: (yield* runOne(countReactions({ box, id, user })))?.count ?? 0,
    });
  }
  return states;
}

/** The newest messages of a topic. */
export function* topicMessageIds(args: Parameters<TopicStore['messageIds']>[0]): Steps<number[]> {
  const { boxId: box, id, limit } = args;
  return (yield* run(findIds({ box, id, limit }))).map((row) => row.id);
}
