import { channelOfPeer, chatOfPeer, peerKind, type PeerId, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';

type Needed = Pick<Services, 'people' | 'messages'>;

/** How a client may name each of the peers; those that do not exist any more are left out. */
export async function renderInputPeers(
  { people, messages }: Needed,
  peers: readonly PeerId[],
): Promise<ReadonlyMap<PeerId, Tl<'InputPeer'>>> {
  const users = await people.findAll(peers.filter((peer): peer is UserId => peerKind(peer) === 'user'));
  const chats = await messages.chats.findAll(peers.filter((peer) => peerKind(peer) !== 'user'));
  return new Map<PeerId, Tl<'InputPeer'>>([
    ...users.map((card): [PeerId, Tl<'InputPeer'>] => [
      card.id,
      { _: 'inputPeerUser', user_id: card.id, access_hash: card.accessHash },
    ]),
    ...chats.map(({ id, accessHash }): [PeerId, Tl<'InputPeer'>] => [
      id,
      peerKind(id) === 'chat'
        ? { _: 'inputPeerChat', chat_id: chatOfPeer(id) }
        : { _: 'inputPeerChannel', channel_id: channelOfPeer(id), access_hash: accessHash },
    ]),
  ]);
}
