import { moveToFolders, rpcError, type FolderMove } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';

/** Source: core.telegram.org/method/folders.editPeerFolders */
export const foldersEditPeerFolders = handler(
  'folders.editPeerFolders',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { dialogSettings: parts } = call.services;
    const { userId } = call.caller;
    if (params.folder_peers.length > parts.folderLimits.movedAtOnceMax) throw rpcError('PEER_ID_INVALID');
    const moves = await Promise.all(
      params.folder_peers.map(async ({ peer, folder_id: folderId }): Promise<FolderMove> => ({
        peerId: await accessPeer(call, peer),
        folderId,
      })),
    );
    const delivery = await moveToFolders(parts, userId, moves, call.caller);
    const peers = moves.map(({ peerId }) => peerId);
    return await renderUpdates(userId, userId, delivery?.events ?? [], call.services, { peers });
  },
);
