import { readContents, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderAffected } from '../render/affected.ts';

/** Source: core.telegram.org/method/messages.readMessageContents */
export const readMessageContents = handler(
  'messages.readMessageContents',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const parts = call.services.messages;
    if (params.id.length > parts.limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
    return renderAffected(await readContents(parts, { userId, boxId: userId, ids: params.id }, call.caller));
  },
);
