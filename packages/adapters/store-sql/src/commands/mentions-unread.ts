import type { MentionStore, PeerId, UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const findMentions = statement((db, p: { user: UserId; peer: PeerId; limit: number }) =>
  db
    .selectFrom('unread_mentions')
    .select('id')
    .where('user_id', '=', p.user)
    .where('peer_id', '=', p.peer)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const findReactions = statement((db, p: { user: UserId; peer: PeerId; limit: number }) =>
  db
    .selectFrom('unread_reactions')
    .select('id')
    .where('user_id', '=', p.user)
    .where('peer_id', '=', p.peer)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const countReactions = statement((db, p: { user: UserId }) =>
  db
    .selectFrom('unread_reactions')
    .select((select) => ['peer_id', select.fn.countAll<number>().as('count')] as const)
    .where('user_id', '=', p.user)
    .groupBy('peer_id'),
);

/** Messages of a dialog that mention someone, or were reacted to, and were not looked at; the newest first. */
export function* unreadIds(args: Parameters<MentionStore['unread']>[0]): Steps<number[]> {
  const range = { user: args.userId, peer: args.peerId, limit: args.limit };
  return (yield* run(args.kind === 'mentions' ? findMentions(range) : findReactions(range))).map(({ id }) => id);
}

/** How many messages with unread reactions each dialog of a person has, of those that have any. */
export function* unreadReactionCounts(user: UserId): Steps<Map<PeerId, number>> {
  return new Map((yield* run(countReactions({ user }))).map((row) => [row.peer_id, row.count]));
}
