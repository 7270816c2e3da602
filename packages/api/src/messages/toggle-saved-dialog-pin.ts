import { pinSavedDialog, rpcError } from '@suaka/domain';
import { accessSavedPeer } from '../access/access-saved-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.toggleSavedDialogPin */
export const toggleSavedDialogPin = handler(
  'messages.toggleSavedDialogPin',
  { lane: 1, allow: 'user' },
  async (call, { peer, pinned }) => {
    if (peer._ !== 'inputDialogPeer') throw rpcError('PEER_ID_INVALID');
    const peerId = await accessSavedPeer(call, peer.peer);
    const change = { ownerId: call.caller.userId, peerId, isPinned: pinned === true };
    await pinSavedDialog(call.services.dialogSettings, change, call.caller);
    return true;
  },
);
