import { rpcError, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessPeerToWrite, isChatInput } from './access-peer.ts';
import { accessUserPeer } from './access-user.ts';

/**
 * The person whose chat with the caller is to change for both.
 * @throws PEER_ID_INVALID for groups and channels; as `accessPeerToWrite`
 */
export async function accessPrivateChat(call: UserCall, input: Tl<'InputPeer'>): Promise<UserId> {
  if (isChatInput(input)) throw rpcError('PEER_ID_INVALID');
  await accessPeerToWrite(call, input);
  return (await accessUserPeer(call, input)).id;
}
