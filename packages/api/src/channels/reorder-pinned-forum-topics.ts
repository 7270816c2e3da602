import { handler } from '../handler.ts';
import { orderTopicsIn } from '../messages/reorder-pinned-forum-topics.ts';

/** As clients of older layers ask for it. Source: core.telegram.org/method/channels.reorderPinnedForumTopics */
export const reorderChannelPinnedForumTopics = handler(
  'channels.reorderPinnedForumTopics',
  { lane: 1, allow: 'user' },
  (call, params) => orderTopicsIn(call, params.channel, params.order, params.force === true),
);
