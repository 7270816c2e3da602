import { archiveFolder, currentState, rpcError } from '@suaka/domain';
import { accessDialogPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { archiveOf } from '../render/archive.ts';
import { renderDialogs } from '../render/dialog.ts';
import { renderState } from '../render/updates-state.ts';

/** Source: core.telegram.org/method/messages.getPeerDialogs */
export const getPeerDialogs = handler('messages.getPeerDialogs', { lane: 2, allow: 'user' }, async (call, params) => {
  const { messages: parts } = call.services;
  const { userId } = call.caller;
  if (params.peers.length === 0 || params.peers.length > parts.limits.pageMax) throw rpcError('PEER_ID_INVALID');
  const chats = params.peers.filter((peer) => peer._ === 'inputDialogPeer');
  const folders = params.peers.filter((peer) => peer._ === 'inputDialogPeerFolder');
  if (folders.some((folder) => folder.folder_id !== archiveFolder)) throw rpcError('FOLDER_ID_INVALID');
  const peers = await Promise.all(chats.map((peer) => accessDialogPeer(call, peer)));
  // The state first: what happens in between is told again by the difference, never left out.
  const state = await currentState(parts, userId);
  const dialogs = await parts.dialogs.get(userId, peers);
  const archive = folders.length === 0 ? undefined : await archiveOf(call.services, userId);
  return {
    _: 'messages.peerDialogs',
    ...(await renderDialogs(userId, dialogs, call.services, archive)),
    state: renderState(state, state.unreadCount),
  };
});
