import { hasFlag, serviceUserId, UserFlag, type PresenceState, type Relation, type UserCard } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

/** When a person was or is here, as the protocol says it. */
export function renderPresence(presence: PresenceState): Tl<'UserStatus'> {
  if (presence.state === 'online') return { _: 'userStatusOnline', expires: presence.expiresAt };
  if (presence.state === 'offline') return { _: 'userStatusOffline', was_online: presence.wasOnlineAt };
  return { _: 'userStatusEmpty' };
}

/** Those of whom no viewer is told a status: they are not people, or not here any more. */
export const hasStatus = (card: UserCard): boolean =>
  card.id !== serviceUserId && !hasFlag(card, UserFlag.bot) && !hasFlag(card, UserFlag.deleted);

/** The status that a viewer may see: whom a person blocked sees none. */
export const statusFor = (relation: Relation, presence: PresenceState): Tl<'UserStatus'> =>
  relation.blockedBy ? { _: 'userStatusEmpty' } : renderPresence(presence);
