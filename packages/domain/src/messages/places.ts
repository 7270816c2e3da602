import { serviceUserId, type PeerId, type UserId } from '../ids.ts';
import type { Place } from '../ports/box-store.ts';

/**
 * Where a message from one person to another is shown, the author's box first. What one says to
 * oneself is in one box only, and so is what the service account is told: nobody reads its box.
 */
export function placesOf(author: UserId, peer: PeerId): readonly Place[] {
  const own: Place = { boxId: author, peerId: peer, isOut: true };
  if (peer === author || peer === serviceUserId) return [own];
  return [own, { boxId: peer, peerId: author, isOut: false }];
}
