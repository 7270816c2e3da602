import type { BoxMessage, PeerId, Reacted, ReactionSummary, UserId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { everyone } from '../everyone.ts';
import { renderPeer } from '../peer.ts';

export const renderReaction = (emoticon: string): TlOf<'reactionEmoji'> => ({ _: 'reactionEmoji', emoticon });

/**
 * How a message was reacted to; undefined where nobody did any more. What goes to all of a channel
 * does not say what the reader chose. Source: core.telegram.org/constructor/messageReactions
 */
export function renderReactions(
  message: BoxMessage,
  summary: ReactionSummary | undefined,
  viewer: UserId,
): TlOf<'messageReactions'> | undefined {
  if (summary === undefined || summary.results.length === 0) return undefined;
  const isListed = canSeeList(message);
  return {
    _: 'messageReactions',
    min: viewer === everyone || undefined,
    can_see_list: isListed || undefined,
    // In what one saved for oneself they are tags.
    reactions_as_tags: (message.peerId === message.boxId && message.boxId === viewer) || undefined,
    results: summary.results.map(({ emoji, count, chosenOrder }) => ({
      _: 'reactionCount',
      chosen_order: chosenOrder,
      reaction: renderReaction(emoji),
      count,
    })),
    recent_reactions: isListed
      ? summary.recent.map((reacted) => renderPeerReaction(reacted, viewer, message.content.authorId))
      : undefined,
  };
}

/** Whose reactions are seen: in a broadcast channel nobody's, elsewhere everybody's. */
export const canSeeList = ({ content }: BoxMessage): boolean => content.extra?.isPost !== true;

/** One reaction of one person; only the author of the message is told what is unread. */
export const renderPeerReaction = (reacted: Reacted, viewer: UserId, author: UserId): TlOf<'messagePeerReaction'> => ({
  _: 'messagePeerReaction',
  big: reacted.isBig || undefined,
  unread: (reacted.isUnread && viewer === author) || undefined,
  my: reacted.userId === viewer || undefined,
  peer_id: renderPeer(reacted.userId),
  date: reacted.date,
  reaction: renderReaction(reacted.emoji),
});

/** Whom a reader meets in the reactions to a message. */
export const peersOfReactions = (message: BoxMessage, summary: ReactionSummary | undefined): readonly PeerId[] =>
  summary === undefined || !canSeeList(message) ? [] : summary.recent.map(({ userId }) => userId);
