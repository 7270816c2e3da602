import {
  ContentMark,
  generalTopicId,
  hasMark,
  type ContentExtra,
  type ContentSeq,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { rowFlags } from '../tables/box-tables.ts';
import { isChannel } from './chats-append.ts';
import { forgetPostCount } from './counters-posts.ts';
import { deleteUnread } from './reactions-send.ts';
import { leaveThread } from './threads-write.ts';

const deletePin = statement((db, p: { box: PeerId; peer: PeerId; id: number }) =>
  db.deleteFrom('pins').where('box_id', '=', p.box).where('peer_id', '=', p.peer).where('id', '=', p.id),
);

const deleteMention = statement((db, p: { user: UserId; peer: PeerId; id: number }) =>
  db.deleteFrom('unread_mentions').where('user_id', '=', p.user).where('peer_id', '=', p.peer).where('id', '=', p.id),
);

const deleteReactions = statement((db, p: { seq: ContentSeq }) => db.deleteFrom('reactions').where('seq', '=', p.seq));

const deleteReactionCounts = statement((db, p: { seq: ContentSeq }) =>
  db.deleteFrom('reaction_counts').where('seq', '=', p.seq),
);

/** What is known of a content when it is deleted, whole or from some boxes. */
export interface ForgottenContent {
  readonly seq: ContentSeq;
  readonly author_id: UserId;
  readonly marks: number;
  readonly top_id: number | null;
  readonly extra: string | null;
}

/** A message that a box does not show any more is not pinned there, and nothing of it is unread there. */
export function* forgetInBox(
  content: ForgottenContent,
  place: { readonly box: PeerId; readonly peer: PeerId; readonly id: number; readonly flags: number },
): Steps<void> {
  const { box, peer, id } = place;
  if ((place.flags & rowFlags.pinned) !== 0) yield* run(deletePin({ box, peer, id }));
  if (hasMark(content, ContentMark.reacted)) yield* run(deleteUnread({ user: ownerOf(content, box), peer, id }));
  for (const user of mentionsIn(content)) {
    if (isChannel(box) || user === box) yield* run(deleteMention({ user, peer, id }));
  }
  // A message of the general topic of a forum does not say that it is in it.
  if (isChannel(box)) yield* leaveThread(box, content.top_id ?? generalTopicId, id);
}

/** Whose unread reactions may name the message: in a channel's box its author's, in any other the box's owner's. */
const ownerOf = (content: ForgottenContent, box: PeerId): UserId =>
  isChannel(box) ? content.author_id : (box as UserId);

// The column is only ever written from this type.
const mentionsIn = ({ extra }: ForgottenContent): readonly UserId[] =>
  extra?.includes('"mentions"') === true ? ((JSON.parse(extra) as ContentExtra).mentions ?? []) : [];

/** Nobody is shown the content any more. */
export function* forgetContent({ seq, marks }: ForgottenContent): Steps<void> {
  if (hasMark({ marks }, ContentMark.counted)) yield* forgetPostCount(seq);
  if (!hasMark({ marks }, ContentMark.reacted)) return;
  yield* run(deleteReactions({ seq }));
  yield* run(deleteReactionCounts({ seq }));
}
