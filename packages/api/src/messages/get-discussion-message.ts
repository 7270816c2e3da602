import { rpcError } from '@suaka/domain';
import { accessThread } from '../access/access-thread.ts';
import { handler } from '../handler.ts';
import { loadFacts } from '../render/facts.ts';
import { peersOf, renderMessage } from '../render/message.ts';
import { renderPeers } from '../render/peers.ts';

/** Where a thread begins, and how far the caller has read it. Source: core.telegram.org/method/messages.getDiscussionMessage */
export const getDiscussionMessage = handler(
  'messages.getDiscussionMessage',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const { thread, top } = await accessThread(call, params.peer, params.msg_id);
    if (top === undefined) throw rpcError('MSG_ID_INVALID');
    const facts = await loadFacts(call.services, userId, [top]);
    return {
      _: 'messages.discussionMessage',
      messages: [renderMessage(top, facts)],
      max_id: thread.maxId > 0 ? thread.maxId : undefined,
      read_inbox_max_id: thread.readMaxId > 0 ? thread.readMaxId : undefined,
      read_outbox_max_id: thread.readOutboxMaxId > 0 ? thread.readOutboxMaxId : undefined,
      unread_count: thread.unreadCount,
      ...(await renderPeers(call.services, userId, [thread.groupId, ...peersOf([top], facts)])),
    };
  },
);
