import { strangers, type Relation, type UserCard, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderPeerSettings } from './user-full.ts';
import { hasStatus, isExact, statusFor } from './user-status.ts';
import { sightOf } from './users.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'presence'>;

/** A person changed their name or username. A contact keeps the name that the viewer gave them. */
export function userNameUpdate(card: UserCard, relation: Relation): Tl<'Update'> {
  const { username } = card;
  return {
    _: 'updateUserName',
    user_id: card.id,
    first_name: relation.mine?.firstName ?? card.firstName,
    last_name: relation.mine?.lastName ?? card.lastName,
    usernames: username === undefined ? [] : [{ _: 'username', editable: true, active: true, username }],
  };
}

/** What viewers are told of a user who changed; undefined where the user is gone. */
export async function userChangedUpdate(
  { people, relations }: Needed,
  viewer: UserId,
  userId: UserId,
): Promise<Tl<'Update'> | undefined> {
  const card = await people.find(userId);
  return card && userNameUpdate(card, await relations.find(viewer, userId));
}

/** What a viewer may do with a person changed; undefined where the person is gone. */
export async function peerSettingsUpdate(
  { people, relations }: Needed,
  viewer: UserId,
  userId: UserId,
): Promise<Tl<'Update'> | undefined> {
  const card = await people.find(userId);
  if (card === undefined) return undefined;
  const settings = renderPeerSettings(viewer, card, await relations.find(viewer, userId));
  return { _: 'updatePeerSettings', peer: { _: 'peerUser', user_id: userId }, settings };
}

/** A person came or went; undefined where the viewer may not know. */
export async function userStatusUpdate(
  { people, relations, presence }: Needed,
  viewer: UserId,
  userId: UserId,
): Promise<Tl<'Update'> | undefined> {
  const card = await people.find(userId);
  if (card === undefined || !hasStatus(card)) return undefined;
  const relation = viewer === userId ? strangers : await relations.find(viewer, userId);
  if (relation.blockedBy) return undefined;
  const now = presence.of(userId, card.lastSeenAt);
  const status = statusFor(await sightOf({ people, relations }, viewer, [card]), card, relation, now, presence.nowS());
  // A rough time that came at the very moment would be an exact one.
  return isExact(status) ? { _: 'updateUserStatus', user_id: userId, status } : undefined;
}
