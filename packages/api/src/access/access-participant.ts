import { peerKind, rpcError, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { knownChannel } from './access-chat.ts';
import { isChatInput } from './access-peer.ts';
import { accessUserPeer } from './access-user.ts';

/**
 * Someone whom an admin names in a channel: a person, or a channel in whose name people speak there,
 * which is written down as a member would be.
 * @throws PARTICIPANT_ID_INVALID; as `accessUserPeer`
 */
export async function accessParticipant(call: UserCall, input: Tl<'InputPeer'>): Promise<UserId> {
  if (!isChatInput(input)) return (await accessUserPeer(call, input)).id;
  if (input._ !== 'inputPeerChannel') throw rpcError('PARTICIPANT_ID_INVALID');
  const { card } = await knownChannel(call, input, 'PEER_ID_INVALID');
  if (peerKind(card.id) !== 'channel') throw rpcError('PARTICIPANT_ID_INVALID');
  // The same number in another role: nothing but bans is ever kept of it.
  return card.id as UserId;
}
