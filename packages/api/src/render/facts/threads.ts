import { channelOfPeer, type BoxMessage, type PeerId, type ThreadSummary, type UserId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { everyone } from '../everyone.ts';
import { renderPeer } from '../peer.ts';

/**
 * The comments on a post, or the answers to a message of a supergroup. Who wrote last is shown with
 * comments alone. Source: core.telegram.org/constructor/messageReplies
 */
export function renderReplies(
  message: BoxMessage,
  thread: ThreadSummary | undefined,
  viewer: UserId,
): TlOf<'messageReplies'> | undefined {
  if (thread === undefined) return undefined;
  const isComments = hasComments(message);
  return {
    _: 'messageReplies',
    comments: isComments || undefined,
    replies: thread.replies,
    replies_pts: thread.topId,
    recent_repliers: isComments ? thread.recentRepliers.map(renderPeer) : undefined,
    channel_id: isComments ? channelOfPeer(thread.groupId) : undefined,
    max_id: thread.maxId > 0 ? thread.maxId : undefined,
    read_max_id: viewer !== everyone && thread.readMaxId > 0 ? thread.readMaxId : undefined,
  };
}

/** A post of a channel has its comments elsewhere. */
const hasComments = ({ content }: BoxMessage): boolean => content.extra?.isPost === true;

/** Whom a reader meets in a thread that is shown with a message. */
export const peersOfThread = (message: BoxMessage, thread: ThreadSummary | undefined): readonly PeerId[] =>
  thread === undefined || !hasComments(message) ? [] : [thread.groupId, ...thread.recentRepliers];
