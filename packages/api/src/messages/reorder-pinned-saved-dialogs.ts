import { reorderSavedPins, rpcError } from '@suaka/domain';
import { accessSavedPeer } from '../access/access-saved-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.reorderPinnedSavedDialogs */
export const reorderPinnedSavedDialogs = handler(
  'messages.reorderPinnedSavedDialogs',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { dialogSettings: parts } = call.services;
    if (params.order.length > parts.folderLimits.savedPinnedMax) throw rpcError('PINNED_DIALOGS_TOO_MUCH');
    const order = await Promise.all(
      params.order.map((peer) => {
        if (peer._ !== 'inputDialogPeer') throw rpcError('PEER_ID_INVALID');
        return accessSavedPeer(call, peer.peer);
      }),
    );
    const change = { ownerId: call.caller.userId, order, force: params.force === true };
    await reorderSavedPins(parts, change, call.caller);
    return true;
  },
);
