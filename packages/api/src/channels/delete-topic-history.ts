import { handler } from '../handler.ts';
import { deleteTopicIn } from '../messages/delete-topic-history.ts';

/** As clients of older layers ask for it. Source: core.telegram.org/method/channels.deleteTopicHistory */
export const deleteChannelTopicHistory = handler(
  'channels.deleteTopicHistory',
  { lane: 1, allow: 'user' },
  (call, params) => deleteTopicIn(call, params.channel, params.top_msg_id),
);
