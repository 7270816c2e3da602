import type { PeerId, ThreadSummary, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

/** How many of those who wrote last in a thread are shown with it. */
const repliersMax = 3;
/** How many of the last messages are looked at for them. */
const lookedAtMax = 30;

const findHead = statement((db, p: { box: PeerId; top: number }) =>
  db.selectFrom('thread_heads').select('replies').where('box_id', '=', p.box).where('top_id', '=', p.top),
);

const findLast = statement((db, p: { box: PeerId; top: number; limit: number }) =>
  db
    .selectFrom('threads')
    .select(['id', 'speaker_id'])
    .where('box_id', '=', p.box)
    .where('top_id', '=', p.top)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const findRead = statement((db, p: { user: UserId; box: PeerId; top: number }) =>
  db
    .selectFrom('thread_reads')
    .select(['read_inbox_max', 'read_outbox_max'])
    .where('user_id', '=', p.user)
    .where('box_id', '=', p.box)
    .where('top_id', '=', p.top),
);

const findOfPost = statement((db, p: { channel: PeerId; post: number }) =>
  db
    .selectFrom('discussions')
    .select(['group_id', 'top_id'])
    .where('channel_id', '=', p.channel)
    .where('post_id', '=', p.post),
);

const findPost = statement((db, p: { group: PeerId; top: number }) =>
  db
    .selectFrom('discussions')
    .select(['channel_id', 'post_id'])
    .where('group_id', '=', p.group)
    .where('top_id', '=', p.top),
);

/** Where the comments on a post are; undefined where it is no post with comments. */
export function* threadOfPost(channel: PeerId, post: number): Steps<{ groupId: PeerId; topId: number } | undefined> {
  const row = yield* runOne(findOfPost({ channel, post }));
  return row && { groupId: row.group_id, topId: row.top_id };
}

/** The post that a thread is the comments on; undefined where it is no such thread. */
export function* postOfThread(group: PeerId, top: number): Steps<{ channelId: PeerId; id: number } | undefined> {
  const row = yield* runOne(findPost({ group, top }));
  return row && { channelId: row.channel_id, id: row.post_id };
}

/** How far someone has read a thread, and how far they were read in it. */
export function* threadReadOf(user: UserId, box: PeerId, top: number): Steps<{ inbox: number; outbox: number }> {
  const row = yield* runOne(findRead({ user, box, top }));
  return { inbox: row?.read_inbox_max ?? 0, outbox: row?.read_outbox_max ?? 0 };
}

/** A thread as someone sees it. */
export function* threadSummary(box: PeerId, top: number, viewer: UserId): Steps<ThreadSummary> {
  const last = yield* run(findLast({ box, top, limit: lookedAtMax }));
  const repliers = new Set(last.map((row) => row.speaker_id));
  return {
    groupId: box,
    topId: top,
    replies: (yield* runOne(findHead({ box, top })))?.replies ?? 0,
    maxId: last[0]?.id ?? 0,
    readMaxId: (yield* threadReadOf(viewer, box, top)).inbox,
    recentRepliers: [...repliers].slice(0, repliersMax),
  };
}
