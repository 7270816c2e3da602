import { boxOf, rpcError, unpinAll } from '@suaka/domain';
import { accessToPin } from '../access/access-to-pin.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.unpinAllMessages */
export const unpinAllMessages = handler(
  'messages.unpinAllMessages',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    if (params.saved_peer_id !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const peerId = await accessToPin(call, params.peer);
    const change = { boxId: boxOf(call.caller.userId, peerId), peerId, topId: params.top_msg_id };
    const { pts, ptsCount, offset } = await unpinAll(call.services.messages, change, call.caller);
    return { _: 'messages.affectedHistory', pts, pts_count: ptsCount, offset };
  },
);
