import { channelOfPeer, chatOfPeer, contactsHash, peerKind, type PeerId } from '@suaka/domain';

/** A list of peers as clients hash it: by their bare ids. Source: core.telegram.org/api/offsets#hash-generation */
export const topPeersHash = (peers: readonly PeerId[]): bigint => contactsHash(peers.map(bareId));

function bareId(peer: PeerId): number {
  const kind = peerKind(peer);
  if (kind === 'user') return peer;
  return kind === 'chat' ? chatOfPeer(peer) : channelOfPeer(peer);
}
