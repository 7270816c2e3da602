import { generalTopicId, rpcError, type Appended, type PeerId, type Topic, type TopicStore } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import type { TopicsTable } from '../tables/topic-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { append } from './boxes-append.ts';
import { countInThread } from './threads-write.ts';
import { topicById } from './topics-read.ts';

const insertTopic = statement((db, p: Omit<TopicsTable, 'is_closed' | 'is_hidden' | 'pinned_place'>) =>
  db
    .insertInto('topics')
    .values({
      box_id: p.box_id,
      id: p.id,
      title: p.title,
      icon_color: p.icon_color,
      icon_emoji_id: p.icon_emoji_id,
      creator_id: p.creator_id,
      date: p.date,
      is_closed: 0,
      is_hidden: 0,
      pinned_place: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id'),
);

const setTopic = statement(
  (db, p: { box: PeerId; id: number; title: string; emoji: string | null; isClosed: number; isHidden: number }) =>
    db
      .updateTable('topics')
      .set({ title: p.title, icon_emoji_id: p.emoji, is_closed: p.isClosed, is_hidden: p.isHidden })
      .where('box_id', '=', p.box)
      .where('id', '=', p.id),
);

const deleteTopic = statement((db, p: { box: PeerId; id: number }) =>
  db.deleteFrom('topics').where('box_id', '=', p.box).where('id', '=', p.id),
);

const countTopics = statement((db, p: { box: PeerId }) =>
  db
    .selectFrom('topics')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('box_id', '=', p.box),
);

const findPinned = statement((db, p: { box: PeerId }) =>
  db
    .selectFrom('topics')
    .select('id')
    .where('box_id', '=', p.box)
    .where('pinned_place', 'is not', null)
    .orderBy('pinned_place'),
);

const setPlace = statement((db, p: { box: PeerId; id: number; place: number | null }) =>
  db.updateTable('topics').set({ pinned_place: p.place }).where('box_id', '=', p.box).where('id', '=', p.id),
);

/** What was said in a group before it became a forum is in its general topic. */
const gatherGeneral = statement(
  (_, p: { box: PeerId; limit: number }) => sql<{ id: number }>`
    insert into threads (box_id, top_id, id, author_id, speaker_id)
    select said.box_id, ${sql.lit(generalTopicId)}, said.pts, contents.author_id, contents.author_id
    from (
      select box_id, pts, seq from box_rows
      where box_id = ${p.box} and kind = ${sql.lit(eventKinds.message)} and pts > ${sql.lit(generalTopicId)}
      order by pts desc limit ${p.limit}
    ) as said
    join contents on contents.seq = said.seq
    where true on conflict do nothing returning id`,
);

/** Makes the general topic of a group; once. */
export function* openForum(args: Parameters<TopicStore['open']>[0]): Steps<void> {
  const { boxId: box } = args;
  const made = yield* run(
    insertTopic({
      box_id: box,
      id: generalTopicId,
      title: args.title,
      icon_color: args.iconColor,
      icon_emoji_id: null,
      creator_id: args.creatorId,
      date: args.date,
    }),
  );
  if (made.length === 0) return;
  const gathered = yield* run(gatherGeneral({ box, limit: args.messagesMax }));
  yield* countInThread(box, generalTopicId, gathered.length);
}

/** Makes a topic with the message that it begins with. */
export function* createTopic(
  { message, topic, topicsMax }: Parameters<TopicStore['create']>[0],
  context: WriteContext,
): Steps<Appended> {
  const appended = yield* append(message, context);
  if (appended.isRepeat) return appended;
  const [place] = appended.places;
  const [id] = appended.ids;
  if (place === undefined || id === undefined) throw new Error('a topic without a place');
  const box = place.boxId;
  if (((yield* runOne(countTopics({ box })))?.count ?? 0) >= topicsMax) throw rpcError('TOPICS_TOO_MUCH');
  yield* run(
    insertTopic({
      box_id: box,
      id,
      title: topic.title,
      icon_color: topic.iconColor,
      icon_emoji_id: topic.iconEmojiId ?? null,
      creator_id: message.authorId,
      date: message.date,
    }),
  );
  return appended;
}

/** Changes a topic and says so in it. */
export function* editTopic(
  { boxId: box, id, patch, message }: Parameters<TopicStore['edit']>[0],
  context: WriteContext,
): Steps<Appended> {
  const topic = yield* topicById(box, id);
  if (topic === undefined) throw rpcError('TOPIC_ID_INVALID');
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const next: Topic = { ...topic, ...Object.fromEntries(given) };
  const emoji = next.iconEmojiId === '' ? undefined : next.iconEmojiId;
  const isSame =
    next.title === topic.title &&
    emoji === topic.iconEmojiId &&
    next.isClosed === topic.isClosed &&
    next.isHidden === topic.isHidden;
  if (isSame) throw rpcError('TOPIC_NOT_MODIFIED');
  const switches = { isClosed: Number(next.isClosed), isHidden: Number(next.isHidden) };
  yield* run(setTopic({ box, id, title: next.title, emoji: emoji ?? null, ...switches }));
  return yield* append(message, context);
}

/** Pins topics above the others. */
export function* pinTopics(args: Parameters<TopicStore['pin']>[0]): Steps<number[]> {
  const { boxId: box, one, pinnedMax } = args;
  const before = (yield* run(findPinned({ box }))).map(({ id }) => id);
  const others = before.filter((id) => id !== one?.id);
  const order = [...new Set(args.order ?? (one?.isPinned === true ? [one.id, ...others] : others))];
  for (const id of [...order, ...(one === undefined ? [] : [one.id])]) {
    if ((yield* topicById(box, id)) === undefined) throw rpcError('TOPIC_ID_INVALID');
  }
  if (order.length > pinnedMax) throw rpcError('PINNED_TOO_MUCH');
  for (const id of before) yield* run(setPlace({ box, id, place: null }));
  for (const [place, id] of order.entries()) yield* run(setPlace({ box, id, place }));
  return order;
}

export function* forgetTopic({ boxId: box, id }: Parameters<TopicStore['forget']>[0]): Steps<void> {
  yield* run(deleteTopic({ box, id }));
}
