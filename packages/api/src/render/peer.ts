import { channelOfPeer, chatOfPeer, peerKind, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

export function renderPeer(peer: PeerId): Tl<'Peer'> {
  const kind = peerKind(peer);
  if (kind === 'user') return { _: 'peerUser', user_id: peer };
  if (kind === 'chat') return { _: 'peerChat', chat_id: chatOfPeer(peer) };
  return { _: 'peerChannel', channel_id: channelOfPeer(peer) };
}
