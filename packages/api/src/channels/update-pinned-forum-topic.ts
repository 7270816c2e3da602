import { handler } from '../handler.ts';
import { pinTopicIn } from '../messages/update-pinned-forum-topic.ts';

/** As clients of older layers ask for it. Source: core.telegram.org/method/channels.updatePinnedForumTopic */
export const updateChannelPinnedForumTopic = handler(
  'channels.updatePinnedForumTopic',
  { lane: 1, allow: 'user' },
  (call, params) => pinTopicIn(call, params.channel, { id: params.topic_id, isPinned: params.pinned }),
);
