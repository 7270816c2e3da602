import { reorderPinned, rpcError } from '@suaka/domain';
import { accessDialogPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.reorderPinnedDialogs */
export const reorderPinnedDialogs = handler(
  'messages.reorderPinnedDialogs',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { messages: parts } = call.services;
    if (params.folder_id !== 0) throw rpcError('FOLDER_ID_INVALID');
    if (params.order.length > parts.limits.pinnedMax) throw rpcError('PINNED_DIALOGS_TOO_MUCH');
    const order = await Promise.all(params.order.map((peer) => accessDialogPeer(call, peer)));
    await reorderPinned(parts, { boxId: call.caller.userId, order, force: params.force === true }, call.caller);
    return true;
  },
);
