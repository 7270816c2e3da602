import { pageLength } from '@suaka/domain';
import { accessThread } from '../access/access-thread.ts';
import { handler } from '../handler.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** The messages of a thread, or the comments on a post. Source: core.telegram.org/method/messages.getReplies */
export const getReplies = handler('messages.getReplies', { lane: 2, allow: 'user' }, async (call, params) => {
  const { userId } = call.caller;
  const { facts, boxes, limits } = call.services.messages;
  const { thread } = await accessThread(call, params.peer, params.msg_id);
  const boxId = thread.groupId;
  const page = await facts.threads.history({
    viewer: userId,
    boxId,
    topId: thread.topId,
    offsetId: params.offset_id,
    offsetDate: params.offset_date,
    addOffset: params.add_offset,
    limit: pageLength(limits, params.limit),
    maxId: params.max_id,
    minId: params.min_id,
  });
  const channelPts = await boxes.head(boxId);
  return await renderMessagesPage(userId, { ...page, isCountExact: true, channelPts, peers: [boxId] }, call.services);
});
