import { peerKind, type PeerId, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderUsers } from './users.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'presence'>;

/** The peers that an answer names, as the viewer may see them. */
export async function renderPeers(
  services: Needed,
  viewer: UserId,
  peers: readonly PeerId[],
): Promise<{ users: Tl<'User'>[]; chats: Tl<'Chat'>[] }> {
  const people = peers.filter((peer): peer is UserId => peerKind(peer) === 'user');
  return { users: await renderUsers(services, viewer, people), chats: [] };
}
