import { handler } from '../handler.ts';
import { topicsOf } from '../messages/get-forum-topics.ts';

/** As clients of older layers ask for it. Source: core.telegram.org/method/channels.getForumTopics */
export const getChannelForumTopics = handler('channels.getForumTopics', { lane: 2, allow: 'user' }, (call, params) =>
  topicsOf(call, params.channel, params),
);
