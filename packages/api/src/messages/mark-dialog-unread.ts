import { markUnread, rpcError } from '@suaka/domain';
import { accessDialogPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.markDialogUnread */
export const markDialogUnread = handler(
  'messages.markDialogUnread',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    if (params.parent_peer !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const peerId = await accessDialogPeer(call, params.peer);
    const change = { boxId: call.caller.userId, peerId, isUnread: params.unread === true };
    await markUnread(call.services.messages, change, call.caller);
    return true;
  },
);
