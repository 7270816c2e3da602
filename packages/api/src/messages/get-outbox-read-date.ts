import { outboxReadDate, rpcError } from '@suaka/domain';
import { accessMessage } from '../access/access-message.ts';
import { accessReadDate } from '../access/access-read-date.ts';
import { accessUserPeer } from '../access/access-user.ts';
import { handler } from '../handler.ts';

/** When a user read a message that was sent to them. Source: core.telegram.org/method/messages.getOutboxReadDate */
export const getOutboxReadDate = handler(
  'messages.getOutboxReadDate',
  { lane: 2, allow: 'user' },
  async (call, { peer, msg_id }) => {
    const { services, caller } = call;
    const other = await accessUserPeer(call, peer);
    if (other.id === caller.userId) throw rpcError('PEER_ID_INVALID');
    const message = await accessMessage(call, other.id, msg_id);
    if (message.content.authorId !== caller.userId) throw rpcError('MESSAGE_ID_INVALID');
    await accessReadDate(call, other);
    const date = await outboxReadDate(services.messages, message, { by: caller.userId, to: other.id });
    return { _: 'outboxReadDate', date };
  },
);
