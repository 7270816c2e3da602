import { peerKind, type PeerId, type UserId } from '@suaka/domain';
import type { Services } from '../services.ts';

/** After how many seconds the messages of chats vanish, of those where they do. */
export async function ttlPeriodsOf(
  { messages, dialogSettings }: Pick<Services, 'messages' | 'dialogSettings'>,
  viewer: UserId,
  peers: readonly PeerId[],
): Promise<ReadonlyMap<PeerId, number>> {
  const people = peers.filter((peer) => peerKind(peer) === 'user');
  const set = people.length === 0 ? [] : await dialogSettings.ttl.ofPeers(viewer, people);
  const chats = await messages.chats.findAll(peers.filter((peer) => peerKind(peer) !== 'user'));
  const all = [...set, ...chats.map(({ id, ttlS }) => ({ peerId: id, ttlS }))];
  return new Map(all.filter(({ ttlS }) => ttlS > 0).map(({ peerId, ttlS }): [PeerId, number] => [peerId, ttlS]));
}
