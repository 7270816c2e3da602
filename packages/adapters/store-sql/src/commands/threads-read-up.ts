import type { PeerId, ThreadState, ThreadStore, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';
import { postOfThread, threadOfPost, threadReadOf, threadSummary } from './threads-read.ts';

/** How many of the messages that were read have their authors told. */
const toldMax = 50;
/** Counting what is unread in a thread stops here. */
const countedMax = 10_000;

const findRead = statement((db, p: { box: PeerId; top: number; after: number; upTo: number; limit: number }) =>
  db
    .selectFrom('threads')
    .select(['id', 'author_id'])
    .where('box_id', '=', p.box)
    .where('top_id', '=', p.top)
    .where('id', '>', p.after)
    .where('id', '<=', p.upTo)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const countUnread = statement(
  (_, p: { box: PeerId; top: number; after: number; user: UserId }) => sql<{ count: number }>`
    select count(*) as count from (
      select 1 from threads where box_id = ${p.box} and top_id = ${p.top} and id > ${p.after} and author_id <> ${p.user}
      limit ${sql.lit(countedMax)}
    ) unread`,
);

const setInbox = statement(
  (_, p: { user: UserId; box: PeerId; top: number; max: number }) => sql`
    insert into thread_reads (user_id, box_id, top_id, read_inbox_max, read_outbox_max)
    values (${p.user}, ${p.box}, ${p.top}, ${p.max}, 0)
    on conflict (user_id, box_id, top_id) do update set read_inbox_max = excluded.read_inbox_max`,
);

const setOutbox = statement(
  (_, p: { user: UserId; box: PeerId; top: number; max: number }) => sql`
    insert into thread_reads (user_id, box_id, top_id, read_inbox_max, read_outbox_max)
    values (${p.user}, ${p.box}, ${p.top}, 0, ${p.max})
    on conflict (user_id, box_id, top_id) do update set read_outbox_max = excluded.read_outbox_max`,
);

/** Where a thread stands for someone: it may be named by the post whose comments it is. */
export function* threadState(args: Parameters<ThreadStore['state']>[0]): Steps<ThreadState> {
  const { boxId, id, viewer } = args;
  const elsewhere = yield* threadOfPost(boxId, id);
  const [box, top] = [elsewhere?.groupId ?? boxId, elsewhere?.topId ?? id];
  const summary = yield* threadSummary(box, top, viewer);
  const read = yield* threadReadOf(viewer, box, top);
  const unread = yield* runOne(countUnread({ box, top, after: read.inbox, user: viewer }));
  return {
    ...summary,
    readOutboxMaxId: read.outbox,
    unreadCount: unread?.count ?? 0,
    isElsewhere: elsewhere !== undefined,
  };
}

/** Reads a thread up to a message and tells the authors of what was read. */
export function* readThread(args: Parameters<ThreadStore['read']>[0]): Steps<Awaited<ReturnType<ThreadStore['read']>>> {
  const { userId: user, boxId: box, topId: top, date } = args;
  const { inbox: after } = yield* threadReadOf(user, box, top);
  const rows = yield* run(findRead({ box, top, after, upTo: args.maxId, limit: toldMax }));
  const maxId = rows[0]?.id;
  if (maxId === undefined) return undefined;
  yield* run(setInbox({ user, box, top, max: maxId }));
  const post = yield* postOfThread(box, top);
  yield* recordFor([user], date, { kind: 'readThreadInbox', channelId: box, topId: top, maxId, post });
  const authors: { userId: UserId; maxId: number }[] = [];
  for (const row of rows) {
    const author = row.author_id;
    if (author === user || authors.some(({ userId }) => userId === author)) continue;
    if ((yield* threadReadOf(author, box, top)).outbox >= row.id) continue;
    yield* run(setOutbox({ user: author, box, top, max: row.id }));
    yield* recordFor([author], date, { kind: 'readThreadOutbox', channelId: box, topId: top, maxId: row.id });
    authors.push({ userId: author, maxId: row.id });
  }
  return { maxId, post, authors };
}
