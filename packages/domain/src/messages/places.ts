import { peerKind, serviceUserId, type PeerId, type UserId } from '../ids.ts';
import type { Append, Place } from '../ports/box-store.ts';

/**
 * Where a message from one person to another is shown, the author's box first. What one says to
 * oneself is in one box only, and so is what the service account is told: nobody reads its box.
 */
export function placesOf(author: UserId, peer: PeerId): readonly Place[] {
  const own: Place = { boxId: author, peerId: peer, isOut: true };
  if (peer === author || peer === serviceUserId) return [own];
  return [own, { boxId: peer, peerId: author, isOut: false }];
}

/** Where a message to any chat goes. The members of a group are known only when it is stored. */
export const destinationOf = (author: UserId, peer: PeerId): Pick<Append, 'places' | 'toChat'> =>
  peerKind(peer) === 'user' ? { places: placesOf(author, peer) } : { toChat: peer };

/** The box that shows a user's dialog: a channel's is its own, any other is the user's. */
export const boxOf = (userId: UserId, peer: PeerId): PeerId => (peerKind(peer) === 'channel' ? peer : userId);
