import { hasFlag, serviceUserId, UserFlag, type PresenceState, type Relation, type UserCard } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { mayBeViewedBy, mayView, type Sight } from './sight.ts';

/** When a person was or is here, as the protocol says it. */
export function renderPresence(presence: PresenceState): Tl<'UserStatus'> {
  if (presence.state === 'online') return { _: 'userStatusOnline', expires: presence.expiresAt };
  if (presence.state === 'offline') return { _: 'userStatusOffline', was_online: presence.wasOnlineAt };
  return { _: 'userStatusEmpty' };
}

/** Whether a status tells the time itself. */
export const isExact = ({ _: kind }: Tl<'UserStatus'>): boolean =>
  kind === 'userStatusOnline' || kind === 'userStatusOffline';

const dayS = 86_400;
/** How long ago each of the approximations reaches. Source: core.telegram.org/type/UserStatus */
const recentlyS = 3 * dayS;
const lastWeekS = 7 * dayS;
const lastMonthS = 30 * dayS;

/** About when a person was here, for whom the time itself is hidden. */
function renderAbout(presence: PresenceState, byMe: true | undefined, nowS: number): Tl<'UserStatus'> {
  if (presence.state === 'unknown') return { _: 'userStatusEmpty' };
  const agoS = presence.state === 'online' ? 0 : nowS - presence.wasOnlineAt;
  if (agoS < recentlyS) return { _: 'userStatusRecently', by_me: byMe };
  if (agoS < lastWeekS) return { _: 'userStatusLastWeek', by_me: byMe };
  if (agoS < lastMonthS) return { _: 'userStatusLastMonth', by_me: byMe };
  return { _: 'userStatusEmpty' };
}

/** Those of whom no viewer is told a status: they are not people, or not here any more. */
export const hasStatus = (card: UserCard): boolean =>
  card.id !== serviceUserId && !hasFlag(card, UserFlag.bot) && !hasFlag(card, UserFlag.deleted);

/**
 * The status that a viewer may see. Whom a person blocked sees none. The time is for those whom the
 * person's rules let through, as long as the viewer does not hide theirs from the person; for others
 * it is a rough one. Source: core.telegram.org/constructor/privacyKeyStatusTimestamp
 */
export function statusFor(
  sight: Sight,
  card: UserCard,
  relation: Relation,
  presence: PresenceState,
  nowS: number,
): Tl<'UserStatus'> {
  if (card.id === sight.viewer) return renderPresence(presence);
  if (relation.blockedBy) return { _: 'userStatusEmpty' };
  const isShown = mayView(sight, card, relation, 'statusTimestamp');
  // Whom one blocked is not made to see roughly by that alone: blocking is no rule of the own status.
  const isReturned = relation.blocked || mayBeViewedBy(sight, card, relation, 'statusTimestamp');
  if (isShown && isReturned) return renderPresence(presence);
  return renderAbout(presence, isShown || undefined, nowS);
}
