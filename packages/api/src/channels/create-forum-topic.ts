import { handler } from '../handler.ts';
import { createTopicIn } from '../messages/create-forum-topic.ts';

/** As clients of older layers ask for it. Source: core.telegram.org/method/channels.createForumTopic */
export const createChannelForumTopic = handler(
  'channels.createForumTopic',
  { lane: 1, allow: 'user' },
  (call, params) => createTopicIn(call, params.channel, params),
);
