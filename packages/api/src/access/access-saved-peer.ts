import { type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessBasicGroup, knownChannel } from './access-chat.ts';
import { accessUserPeer } from './access-user.ts';

/**
 * The chat that saved messages came from. One keeps what one saved of a chat that one has left.
 *
 * @throws PEER_ID_INVALID, CHAT_ID_INVALID
 */
export async function accessSavedPeer(call: UserCall, input: Tl<'InputPeer'>): Promise<PeerId> {
  if (input._ === 'inputPeerChat') return (await accessBasicGroup(call, input.chat_id)).card.id;
  if (input._ === 'inputPeerChannel') return (await knownChannel(call, input, 'PEER_ID_INVALID')).card.id;
  return (await accessUserPeer(call, input)).id;
}
