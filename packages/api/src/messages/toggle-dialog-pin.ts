import { pinDialog } from '@suaka/domain';
import { accessDialogPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.toggleDialogPin */
export const toggleDialogPin = handler('messages.toggleDialogPin', { lane: 1, allow: 'user' }, async (call, params) => {
  const peerId = await accessDialogPeer(call, params.peer);
  const change = { boxId: call.caller.userId, peerId, isPinned: params.pinned === true };
  await pinDialog(call.services.messages, change, call.caller);
  return true;
});
