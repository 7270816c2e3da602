import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import { deliver } from '../messages/deliver.ts';
import type { Delivery } from '../ports/box-store.ts';
import type { Origin } from '../ports/bus.ts';
import type { FolderParts } from './folder-parts.ts';

/** The list of chats. */
export const mainFolder = 0;
/** The folder of archived chats. Source: core.telegram.org/api/folders */
export const archiveFolder = 1;

/** A chat and where it goes. */
export interface FolderMove {
  readonly peerId: PeerId;
  readonly folderId: number;
}

/** @throws FOLDER_ID_INVALID */
export function checkedFolder(folderId: number): number {
  if (folderId !== mainFolder && folderId !== archiveFolder) throw rpcError('FOLDER_ID_INVALID');
  return folderId;
}

/**
 * Archives chats or takes them back. What is moved is pinned no more.
 *
 * @returns what happened in the own box; undefined where all were there already.
 * @throws FOLDER_ID_INVALID, FOLDER_ID_EMPTY, PEER_ID_INVALID where too many are named.
 * Source: core.telegram.org/method/folders.editPeerFolders
 */
export async function moveToFolders(
  parts: FolderParts,
  ownerId: UserId,
  moves: readonly FolderMove[],
  origin: Origin,
): Promise<Delivery | undefined> {
  if (moves.length === 0) throw rpcError('FOLDER_ID_EMPTY');
  if (moves.length > parts.folderLimits.movedAtOnceMax) throw rpcError('PEER_ID_INVALID');
  for (const { folderId } of moves) checkedFolder(folderId);
  const delivery = await parts.folders.move(ownerId, moves);
  if (delivery !== undefined) deliver(parts, [delivery], ownerId, origin);
  return delivery;
}
