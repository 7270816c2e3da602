import { peerKind, rpcError, type PeerId, type SearchedDialog } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessChat, hiddenUntil } from './access-chat.ts';
import { accessPeer, isChatInput } from './access-peer.ts';
import { accessSavedPeer } from './access-saved-peer.ts';

/** A dialog that the caller may look through, and up to which id it is hidden from them. */
export interface SearchedAccess {
  readonly dialog: SearchedDialog;
  readonly hiddenMax: number;
}

/**
 * The chat that a client names, to look through it.
 *
 * @throws as `accessPeer`; PEER_ID_INVALID for a part of the saved messages of a chat that has
 * none; MSG_ID_INVALID for a thread of a chat that has none
 */
export async function accessSearched(
  call: UserCall,
  input: Tl<'InputPeer'>,
  savedInput: Tl<'InputPeer'> | undefined,
  topId?: number,
): Promise<SearchedAccess> {
  const viewerId = call.caller.userId;
  if (isChatInput(input)) {
    const access = await accessChat(call, input);
    if (savedInput !== undefined) throw rpcError('PEER_ID_INVALID');
    const { id: peerId } = access.card;
    if (topId !== undefined && peerKind(peerId) !== 'channel') throw rpcError('MSG_ID_INVALID');
    return { dialog: { viewerId, peerId, topId }, hiddenMax: hiddenUntil(access) };
  }
  if (topId !== undefined) throw rpcError('MSG_ID_INVALID');
  const peerId = await accessPeer(call, input);
  return { dialog: { viewerId, peerId, savedPeerId: await savedIn(call, peerId, savedInput) }, hiddenMax: 0 };
}

async function savedIn(
  call: UserCall,
  peerId: PeerId,
  savedInput: Tl<'InputPeer'> | undefined,
): Promise<PeerId | undefined> {
  if (savedInput === undefined) return undefined;
  if (peerId !== call.caller.userId) throw rpcError('PEER_ID_INVALID');
  return await accessSavedPeer(call, savedInput);
}
