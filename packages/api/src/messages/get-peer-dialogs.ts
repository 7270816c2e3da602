import { currentState, rpcError } from '@suaka/domain';
import { accessDialogPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderDialogs } from '../render/dialog.ts';
import { renderState } from '../render/updates-state.ts';

/** Source: core.telegram.org/method/messages.getPeerDialogs */
export const getPeerDialogs = handler('messages.getPeerDialogs', { lane: 2, allow: 'user' }, async (call, params) => {
  const { messages: parts } = call.services;
  const { userId } = call.caller;
  if (params.peers.length === 0 || params.peers.length > parts.limits.pageMax) throw rpcError('PEER_ID_INVALID');
  const peers = await Promise.all(params.peers.map((peer) => accessDialogPeer(call, peer)));
  // The state first: what happens in between is told again by the difference, never left out.
  const state = await currentState(parts, userId);
  const dialogs = await parts.dialogs.get(userId, peers);
  return {
    _: 'messages.peerDialogs',
    ...(await renderDialogs(userId, dialogs, call.services)),
    state: renderState(state, state.unreadCount),
  };
});
