import { readThread } from '@suaka/domain';
import { accessThread } from '../access/access-thread.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.readDiscussion */
export const readDiscussion = handler('messages.readDiscussion', { lane: 1, allow: 'user' }, async (call, params) => {
  const { thread } = await accessThread(call, params.peer, params.msg_id);
  const reading = {
    userId: call.caller.userId,
    boxId: thread.groupId,
    topId: thread.topId,
    maxId: Math.max(params.read_max_id, 0),
  };
  await readThread(call.services.messages, reading, call.caller);
  return true;
});
