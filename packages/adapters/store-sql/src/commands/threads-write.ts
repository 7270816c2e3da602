import { ContentMark, type ContentSeq, type PeerId, type UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { markContent } from './content-marks.ts';

const insertReply = statement((db, p: { box: PeerId; top: number; id: number; author: UserId; speaker: PeerId }) =>
  db
    .insertInto('threads')
    .values({ box_id: p.box, top_id: p.top, id: p.id, author_id: p.author, speaker_id: p.speaker }),
);

const countReply = statement(
  (_, p: { box: PeerId; top: number; by: number }) => sql`
    insert into thread_heads (box_id, top_id, replies) values (${p.box}, ${p.top}, ${p.by})
    on conflict (box_id, top_id) do update set replies = thread_heads.replies + excluded.replies`,
);

const setTop = statement((db, p: { seq: ContentSeq; top: number }) =>
  db.updateTable('contents').set({ top_id: p.top }).where('seq', '=', p.seq),
);

const deleteReply = statement((db, p: { box: PeerId; top: number; id: number }) =>
  db
    .deleteFrom('threads')
    .where('box_id', '=', p.box)
    .where('top_id', '=', p.top)
    .where('id', '=', p.id)
    .returning('id'),
);

/** Puts a message into a thread, which it need not know of. */
export function* addToThread(reply: {
  readonly box: PeerId;
  readonly top: number;
  readonly id: number;
  readonly author: UserId;
  readonly speaker: PeerId;
}): Steps<void> {
  yield* run(insertReply(reply));
  yield* run(countReply({ box: reply.box, top: reply.top, by: 1 }));
}

/** Counts so many messages more in a thread. */
export function* countInThread(box: PeerId, top: number, by: number): Steps<void> {
  yield* run(countReply({ box, top, by }));
}

/** Says on a message which thread it is in. */
export function* setThread(seq: ContentSeq, top: number): Steps<void> {
  yield* run(setTop({ seq, top }));
}

/** A message of a supergroup enters the thread of what it answers; the thread begins with its first answer. */
export function* enterThread(reply: {
  readonly box: PeerId;
  readonly top: number;
  /** Of the message that the thread begins with, where this is the first answer to it. */
  readonly topSeq: ContentSeq | undefined;
  readonly id: number;
  readonly seq: ContentSeq;
  readonly author: UserId;
  readonly speaker: PeerId;
}): Steps<void> {
  const { box, top, id, seq, author, speaker } = reply;
  yield* addToThread({ box, top, id, author, speaker });
  yield* setThread(seq, top);
  if (reply.topSeq !== undefined) yield* markContent(reply.topSeq, ContentMark.threaded);
}

/** A message that was deleted is in its thread no more. */
export function* leaveThread(box: PeerId, top: number, id: number): Steps<void> {
  const gone = yield* run(deleteReply({ box, top, id }));
  if (gone.length > 0) yield* run(countReply({ box, top, by: -1 }));
}
