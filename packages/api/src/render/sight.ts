import {
  isAllowed,
  rulesOf,
  viewedOf,
  viewerOf,
  type PeerId,
  type PrivacyKey,
  type Relation,
  type UserCard,
  type UserId,
} from '@suaka/domain';
import { everyone } from './everyone.ts';

/** One who looks at people, with what the people's rules ask of them. */
export interface Sight {
  readonly viewer: UserId;
  /** Absent where it is not in memory: then no rule of the viewer's own is known. */
  readonly card: UserCard | undefined;
  /** Whether someone is in a chat that rules name, as far as it was loaded. */
  readonly isIn?: ((user: UserId, chat: PeerId) => boolean) | undefined;
}

/** Whether a person's rules let the viewer through; for everyone at once, whether they let through whoever it is. */
export function mayView(sight: Sight, card: UserCard, relation: Relation, key: PrivacyKey): boolean {
  const { viewer, isIn } = sight;
  if (card.id === viewer) return true;
  // Exceptions come first, so that rules which begin with all have none.
  if (viewer === everyone) return rulesOf(card.extra?.privacy, key)[0]?.kind === 'allowAll';
  return isAllowed(card, key, viewerOf(viewer, relation, sight.card, isIn && ((chat) => isIn(viewer, chat))));
}

/** Whether the viewer's own rules let a person through. */
export function mayBeViewedBy(sight: Sight, card: UserCard, relation: Relation, key: PrivacyKey): boolean {
  const { card: own, isIn } = sight;
  if (own === undefined || own.id === card.id) return true;
  return isAllowed(own, key, viewedOf(card, relation, isIn && ((chat) => isIn(card.id, chat))));
}
