import {
  ContentMark,
  hasMark,
  type ContentSeq,
  type Facts,
  type FactStore,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { postCountOf } from './counters-posts.ts';
import { reactionsOf } from './reactions-read.ts';
import { threadOfPost, threadSummary } from './threads-read.ts';

const findUnreadMention = statement((db, p: { user: UserId; peer: PeerId; id: number }) =>
  db
    .selectFrom('unread_mentions')
    .select('id')
    .where('user_id', '=', p.user)
    .where('peer_id', '=', p.peer)
    .where('id', '=', p.id),
);

/** Everything that is shown with some messages: only what their marks say that there is. */
export function* loadFacts({ viewer, messages }: Parameters<FactStore['load']>[0]): Steps<Facts> {
  const reactions: Facts['reactions'][number][] = [];
  const counts: Facts['counts'][number][] = [];
  const threads: Facts['threads'][number][] = [];
  const unreadMentions: ContentSeq[] = [];
  for (const message of messages) {
    const { seq, boxId: box, peerId: peer, id } = message;
    if (hasMark(message, ContentMark.reacted)) reactions.push([seq, yield* reactionsOf(seq, viewer)]);
    if (hasMark(message, ContentMark.counted)) counts.push([seq, yield* postCountOf(seq)]);
    if (hasMark(message, ContentMark.threaded)) {
      const top = yield* threadOfPost(box, id);
      threads.push([seq, yield* threadSummary(top?.groupId ?? box, top?.topId ?? id, viewer)]);
    }
    if (message.isMention && (yield* runOne(findUnreadMention({ user: viewer, peer, id }))) !== undefined) {
      unreadMentions.push(seq);
    }
  }
  return { reactions, counts, threads, unreadMentions };
}
