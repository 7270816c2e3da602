import type { FileParts } from '../files/file-parts.ts';
import type { UserId } from '../ids.ts';
import type { ChangedUser } from '../ports/account-store.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { UserCard } from '../accounts/user-card.ts';
import type { Photo } from './photo.ts';

/** Shows a photo on a person's profile, and tells those who know them. */
export async function showProfilePhoto(
  parts: FileParts,
  userId: UserId,
  photo: Photo,
  origin: Origin,
): Promise<UserCard> {
  const nowS = nowSeconds(parts.clock);
  return tell(parts, await parts.store.setProfilePhoto({ userId, photo, nowS }), nowS, origin);
}

/** Shows a photo, or none, to those whom the person's rules keep from the profile photo. */
export async function showFallbackPhoto(
  parts: FileParts,
  userId: UserId,
  photo: Photo | undefined,
  origin: Origin,
): Promise<UserCard> {
  const nowS = nowSeconds(parts.clock);
  return tell(parts, await parts.store.setFallbackPhoto({ userId, photo, nowS }), nowS, origin);
}

/** Shows no photo any more. Those that were shown stay among the person's own. */
export async function hideProfilePhoto(parts: FileParts, userId: UserId, origin: Origin): Promise<UserCard> {
  const nowS = nowSeconds(parts.clock);
  return tell(parts, await parts.store.hideProfilePhoto({ userId, nowS }), nowS, origin);
}

/** Deletes profile photos; what is not the person's is passed over. @returns the ids of those that are gone. */
export async function deleteProfilePhotos(
  parts: FileParts,
  userId: UserId,
  ids: readonly bigint[],
  origin: Origin,
): Promise<readonly bigint[]> {
  const nowS = nowSeconds(parts.clock);
  const { deleted, changed } = await parts.store.deleteProfilePhotos({ userId, ids, nowS });
  if (changed !== undefined) tell(parts, changed, nowS, origin);
  return deleted;
}

function tell({ people, bus }: FileParts, { card, toldTo }: ChangedUser, date: number, origin: Origin): UserCard {
  people.put(card);
  for (const box of [card.id, ...toldTo]) {
    bus.publish(box, { kind: 'state', event: { kind: 'user', userId: card.id }, date, origin });
  }
  return card;
}
