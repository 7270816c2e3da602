import { channelOfPeer, type MessageStateEvent } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderPeer } from './peer.ts';

/** How a change around messages that takes no pts is told, live and in the difference. */
export function messageStateUpdate(event: MessageStateEvent): Tl<'Update'> {
  switch (event.kind) {
    case 'readChannelContents':
      return {
        _: 'updateChannelReadMessagesContents',
        channel_id: channelOfPeer(event.channelId),
        messages: [...event.ids],
      };
    case 'readThreadInbox':
      return {
        _: 'updateReadChannelDiscussionInbox',
        channel_id: channelOfPeer(event.channelId),
        top_msg_id: event.topId,
        read_max_id: event.maxId,
        ...(event.post && { broadcast_id: channelOfPeer(event.post.channelId), broadcast_post: event.post.id }),
      };
    case 'readThreadOutbox':
      return {
        _: 'updateReadChannelDiscussionOutbox',
        channel_id: channelOfPeer(event.channelId),
        top_msg_id: event.topId,
        read_max_id: event.maxId,
      };
    case 'pinnedTopics':
      return { _: 'updatePinnedForumTopics', peer: renderPeer(event.chatId), order: [...event.order] };
    case 'savedReactionTags':
      return { _: 'updateSavedReactionTags' };
    case 'recentReactions':
      break;
  }
  return { _: 'updateRecentReactions' };
}
