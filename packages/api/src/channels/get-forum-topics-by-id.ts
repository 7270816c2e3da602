import { handler } from '../handler.ts';
import { topicsById } from '../messages/get-forum-topics-by-id.ts';

/** As clients of older layers ask for it. Source: core.telegram.org/method/channels.getForumTopicsByID */
export const getChannelForumTopicsById = handler(
  'channels.getForumTopicsByID',
  { lane: 2, allow: 'user' },
  (call, params) => topicsById(call, params.channel, params.topics),
);
