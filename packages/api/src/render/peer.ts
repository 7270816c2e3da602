import { channelOfPeer, chatOfPeer, peerKind, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

export function renderPeer(peer: PeerId): Tl<'Peer'> {
  switch (peerKind(peer)) {
    case 'user':
      return { _: 'peerUser', user_id: peer };
    case 'chat':
      return { _: 'peerChat', chat_id: chatOfPeer(peer) };
    case 'channel':
      return { _: 'peerChannel', channel_id: channelOfPeer(peer) };
  }
}
