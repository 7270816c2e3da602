import { handler } from '../handler.ts';
import { editTopicIn } from '../messages/edit-forum-topic.ts';

/** As clients of older layers ask for it. Source: core.telegram.org/method/channels.editForumTopic */
export const editChannelForumTopic = handler('channels.editForumTopic', { lane: 1, allow: 'user' }, (call, params) =>
  editTopicIn(call, params.channel, params),
);
