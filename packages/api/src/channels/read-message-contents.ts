import { readContents, rpcError } from '@suaka/domain';
import { accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/channels.readMessageContents */
export const readChannelMessageContents = handler(
  'channels.readMessageContents',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const parts = call.services.messages;
    if (params.id.length > parts.limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
    const { card } = await accessChannel(call, params.channel);
    await readContents(parts, { userId: call.caller.userId, boxId: card.id, ids: params.id }, call.caller);
    return true;
  },
);
