import { checkedFolder, reorderPinned, rpcError } from '@suaka/domain';
import { accessDialogPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.reorderPinnedDialogs */
export const reorderPinnedDialogs = handler(
  'messages.reorderPinnedDialogs',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { messages: parts } = call.services;
    const folderId = checkedFolder(params.folder_id);
    if (params.order.length > parts.limits.pinnedMax) throw rpcError('PINNED_DIALOGS_TOO_MUCH');
    const order = await Promise.all(params.order.map((peer) => accessDialogPeer(call, peer)));
    const change = { boxId: call.caller.userId, folderId, order, force: params.force === true };
    await reorderPinned(parts, change, call.caller);
    return true;
  },
);
